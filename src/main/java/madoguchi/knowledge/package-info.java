// SPDX-License-Identifier: Apache-2.0
/// Vulnerabilities already known elsewhere, and our evaluation of them.
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "notation"})
package madoguchi.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
