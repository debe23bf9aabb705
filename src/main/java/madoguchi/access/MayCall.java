// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may call a route. Stands on every controller method; a route without it does not start.
///
/// Holding a role opens the route, not the row: whether this vendor takes part in *this* case is for the room to say,
/// and a number that is not the caller's looks like a number that does not exist.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MayCall {

    /// The roles that may call; one of them is enough.
    Role[] value() default {};

    /// Open to everybody on the street.
    boolean anyone() default false;
}
