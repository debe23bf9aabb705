// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.List;
import java.util.Optional;
import madoguchi.Refused;
import madoguchi.casework.Case;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseIsClosed;
import madoguchi.casework.Cases;
import madoguchi.sealing.Sealing;
import madoguchi.sealing.SealingKey;
import org.springframework.stereotype.Component;

/// Opens the rows of participants: each with its case and the key that both are sealed under.
@Component
class Roster {

    /// A participant in the hand, with what is needed to act on it.
    record Entry(Participant who, Contact contact, Case file, SealingKey key) {

        ParticipantId id() {
            return who.id();
        }
    }

    private final ParticipantTable table;
    private final Cases cases;
    private final Sealing sealing;

    Roster(ParticipantTable table, Cases cases, Sealing sealing) {
        this.table = table;
        this.cases = cases;
        this.sealing = sealing;
    }

    /// @throws Refused when there is no such participant
    /// @throws madoguchi.sealing.Shredded once the case's key has been destroyed
    Entry get(ParticipantId id) {
        var row = table.find(id).orElseThrow(Refused::notFound);
        var file = cases.get(row.file());
        return entry(row, file, cases.keyOf(file));
    }

    /// As [#get], and held until the transaction ends.
    Entry held(ParticipantId id) {
        table.lock(id);
        return get(id);
    }

    /// As [#held], of a case that is still open.
    Entry heldInOpenCase(ParticipantId id) {
        var entry = held(id);
        requireOpen(entry.file());
        return entry;
    }

    List<Entry> of(Case file) {
        var key = cases.keyOf(file);
        return table.of(file.id()).stream().map(row -> entry(row, file, key)).toList();
    }

    /// Participants without names, once the case's key has been destroyed.
    List<Participant> participantsOf(Case file) {
        var key = sealing.find(file.key());
        return table.of(file.id()).stream()
                .map(row -> key.map(row::open).orElseGet(row::nameless))
                .toList();
    }

    Optional<ParticipantTable.Row> find(ParticipantId id) {
        return table.find(id);
    }

    List<ParticipantTable.Row> rowsOf(CaseId file) {
        return table.of(file);
    }

    static void requireOpen(Case file) {
        if (!file.isOpen()) {
            throw new CaseIsClosed();
        }
    }

    private static Entry entry(ParticipantTable.Row row, Case file, SealingKey key) {
        return new Entry(row.open(key), row.contact(key), file, key);
    }
}
