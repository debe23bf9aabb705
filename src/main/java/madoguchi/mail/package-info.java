// SPDX-License-Identifier: Apache-2.0
/// Letters in and out, protected with OpenPGP.
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "sealing"})
package madoguchi.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
