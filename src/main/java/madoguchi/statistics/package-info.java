// SPDX-License-Identifier: Apache-2.0
/// How many, how long, with what outcome.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calendar",
            "casework",
            "coordination",
            "intake",
            "publication",
            "triage"
        })
package madoguchi.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
