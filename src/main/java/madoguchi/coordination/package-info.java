// SPDX-License-Identifier: Apache-2.0

/// Who must fix it, what they answered, and until when all keep silent.
///
/// Begin with [Embargo]: the whole life of the silence is one switch. [CaseFacts] is what has become known of
/// the vulnerability in the world and at each participant, [HabitableZone] what those facts allow, [Answer]
/// what a participant told us. None of these know of time, tables or pages: they are given the moment and
/// return the changed thing. The model is CERT/CC's (Vultron), its words are ours.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calendar",
            "casework",
            "intake",
            "sealing",
            "triage",
            "vault",
            "verification",
            "mail",
            "notation"
        })
package madoguchi.coordination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
