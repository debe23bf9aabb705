// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import madoguchi.casework.Case;
import madoguchi.casework.ClosingCondition;
import madoguchi.casework.Outcome;
import org.springframework.stereotype.Component;

/// Every vendor that was told has answered, or is marked as silent with the reason (P-J4, P-J8).
@Component
class EveryVendorAnswered implements ClosingCondition {

    private final Roster roster;
    private final ContactTable contacts;

    EveryVendorAnswered(Roster roster, ContactTable contacts) {
        this.roster = roster;
        this.contacts = contacts;
    }

    @Override
    public Optional<Unmet> unmet(Case file, Outcome outcome) {
        if (outcome != Outcome.PUBLISHED && outcome != Outcome.INDIVIDUAL_RESPONSE) {
            return Optional.empty();
        }
        var vendors = roster.rowsOf(file.id()).stream()
                .filter(row -> row.kind() == Participant.Kind.VENDOR)
                .toList();
        if (vendors.isEmpty()) {
            return Optional.of(unmet(file, "coordination.unmet.no-vendor", List.of()));
        }
        var silent = contacts
                .silent(vendors.stream().map(ParticipantTable.Row::id).toList())
                .stream()
                .map(ContactTable.SilentRow::participant)
                .collect(Collectors.toSet());
        var missing = vendors.stream()
                .filter(row -> row.answer().isEmpty() && !silent.contains(row.id()))
                .count();
        return missing == 0
                ? Optional.empty()
                : Optional.of(unmet(file, "coordination.unmet.answers", List.of(missing)));
    }

    private static Unmet unmet(Case file, String key, List<Object> arguments) {
        return new Unmet(key, arguments, "/cases/" + file.number() + "/coordination");
    }
}
