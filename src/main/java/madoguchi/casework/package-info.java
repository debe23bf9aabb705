// SPDX-License-Identifier: Apache-2.0
/// The case: opened when a report is accepted, closed with an outcome.
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "calendar", "intake", "sealing", "triage", "vault"})
package madoguchi.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
