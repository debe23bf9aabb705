// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.List;
import java.util.Optional;
import madoguchi.casework.Case;
import madoguchi.casework.ClosingCondition;
import madoguchi.casework.Outcome;
import org.springframework.stereotype.Component;

/// Nobody is called unreachable who was not tried twice, and by two ways (W-I5).
@Component
class TriedInSeveralWays implements ClosingCondition {

    private final Roster roster;
    private final ContactTable contacts;

    TriedInSeveralWays(Roster roster, ContactTable contacts) {
        this.roster = roster;
        this.contacts = contacts;
    }

    @Override
    public Optional<Unmet> unmet(Case file, Outcome outcome) {
        if (outcome != Outcome.UNREACHABLE) {
            return Optional.empty();
        }
        var operators = roster.rowsOf(file.id()).stream()
                .filter(row -> row.kind() == Participant.Kind.OPERATOR)
                .map(ParticipantTable.Row::id)
                .toList();
        var ways = contacts.attempts(operators).stream()
                .map(ContactTable.AttemptRow::channel)
                .distinct()
                .count();
        return ways >= 2
                ? Optional.empty()
                : Optional.of(new Unmet(
                        "coordination.unmet.tries",
                        List.of(),
                        operators.isEmpty()
                                ? "/cases/" + file.number() + "/coordination"
                                : CaseDoor.pathOf(file, operators.getFirst())));
    }
}
