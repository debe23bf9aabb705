// SPDX-License-Identifier: Apache-2.0
/// Reports, exactly as finders sent them.
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "calendar", "mail", "notation", "sealing", "vault"})
package madoguchi.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
