// SPDX-License-Identifier: Apache-2.0
/// Who is acting, and what each role may do.
@NullMarked
@ApplicationModule(allowedDependencies = {"house"})
package madoguchi.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
