// SPDX-License-Identifier: Apache-2.0
/// Letters about a case between finder and participants, through us.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calendar",
            "casework",
            "coordination",
            "intake",
            "mail",
            "sealing",
            "triage",
            "vault"
        })
package madoguchi.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
