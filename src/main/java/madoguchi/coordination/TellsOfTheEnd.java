// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.casework.CaseClosed;
import madoguchi.casework.Cases;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// When handling ends, whoever was told of the case is told of its end (W-I4, P-J6).
@Component
class TellsOfTheEnd {

    private final Cases cases;
    private final Roster roster;
    private final Letters letters;

    TellsOfTheEnd(Cases cases, Roster roster, Letters letters) {
        this.cases = cases;
        this.roster = roster;
        this.letters = letters;
    }

    @EventListener
    void on(CaseClosed event) {
        roster.of(cases.get(event.file())).stream()
                .filter(entry -> entry.who().notifiedAt().isPresent())
                .forEach(entry -> letters.write(entry, "coordination.letter.closed"));
    }
}
