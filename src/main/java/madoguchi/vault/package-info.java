// SPDX-License-Identifier: Apache-2.0
/// Who the finders are. Nothing else in the house knows.
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "mail", "sealing"})
package madoguchi.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
