// SPDX-License-Identifier: Apache-2.0
/// Advisories, and the files and feeds that carry them.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calendar",
            "casework",
            "coordination",
            "intake",
            "knowledge",
            "mail",
            "notation",
            "sealing",
            "triage",
            "vault",
            "verification"
        })
package madoguchi.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
