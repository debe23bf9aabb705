// SPDX-License-Identifier: Apache-2.0
/// Is it real, and how bad? Reproduction and impact.
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "casework", "intake", "notation", "sealing", "triage"})
package madoguchi.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
