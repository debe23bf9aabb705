// SPDX-License-Identifier: Apache-2.0
/// Do we take this report? Accepted, declined, duplicate or incomplete.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "audit", "calendar", "intake", "knowledge", "notation", "sealing", "vault"})
package madoguchi.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
