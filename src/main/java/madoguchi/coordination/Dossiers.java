// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import madoguchi.casework.Case;
import madoguchi.sealing.SealingKey;
import org.springframework.stereotype.Component;

/// Puts dossiers together, with as many questions to the database for ten participants as for one.
@Component
class Dossiers {

    private final Roster roster;
    private final ContactTable contacts;
    private final AnswerTable answers;
    private final Consents consents;

    Dossiers(Roster roster, ContactTable contacts, AnswerTable answers, Consents consents) {
        this.roster = roster;
        this.contacts = contacts;
        this.answers = answers;
        this.consents = consents;
    }

    List<Dossier> of(Case file) {
        return of(roster.of(file));
    }

    Dossier of(ParticipantId id) {
        return of(List.of(roster.get(id))).getFirst();
    }

    private List<Dossier> of(List<Roster.Entry> entries) {
        var ids = entries.stream().map(Roster.Entry::id).toList();
        var papers = new Papers(
                grouped(contacts.attempts(ids), ContactTable.AttemptRow::participant),
                grouped(answers.of(ids), AnswerTable.Row::participant),
                grouped(contacts.sent(ids), ContactTable.SentRow::participant),
                grouped(contacts.readings(ids), ContactTable.ReadRow::participant),
                grouped(contacts.silent(ids), ContactTable.SilentRow::participant),
                grouped(contacts.checks(ids), ContactTable.CheckRow::participant),
                consents.of(ids));
        return entries.stream().map(papers::dossier).toList();
    }

    private static <T> Map<ParticipantId, List<T>> grouped(Collection<T> rows, Function<T, ParticipantId> by) {
        return rows.stream().collect(Collectors.groupingBy(by));
    }

    private record Papers(
            Map<ParticipantId, List<ContactTable.AttemptRow>> tries,
            Map<ParticipantId, List<AnswerTable.Row>> answers,
            Map<ParticipantId, List<ContactTable.SentRow>> sent,
            Map<ParticipantId, List<ContactTable.ReadRow>> read,
            Map<ParticipantId, List<ContactTable.SilentRow>> silent,
            Map<ParticipantId, List<ContactTable.CheckRow>> checks,
            Map<ParticipantId, Consents.Standing> consents) {

        Dossier dossier(Roster.Entry entry) {
            var id = entry.id();
            return new Dossier(
                    entry.who(),
                    entry.contact(),
                    tries.getOrDefault(id, List.of()).stream()
                            .map(row -> row.open(entry.key()))
                            .toList(),
                    answers.getOrDefault(id, List.of()).stream()
                            .map(row -> row.open(entry.key()))
                            .toList(),
                    new Dossier.Delivery(
                            inquired(id), read(id, ContactTable.Read.OPENED), read(id, ContactTable.Read.CONFIRMED)),
                    silent(id, entry.key()),
                    checks.getOrDefault(id, List.of()).stream()
                            .map(row -> new Dossier.Check(row.day(), row.words(entry.key())))
                            .toList(),
                    consents.getOrDefault(id, new Consents.Standing(List.of())));
        }

        private Optional<Instant> inquired(ParticipantId id) {
            return sent.getOrDefault(id, List.of()).stream()
                    .filter(row -> row.step() == ContactTable.Sent.INQUIRY)
                    .map(ContactTable.SentRow::at)
                    .reduce((_, later) -> later);
        }

        private Optional<Instant> read(ParticipantId id, ContactTable.Read step) {
            return read.getOrDefault(id, List.of()).stream()
                    .filter(row -> row.step() == step)
                    .map(ContactTable.ReadRow::at)
                    .findFirst();
        }

        private Optional<Dossier.Silent> silent(ParticipantId id, SealingKey key) {
            return silent.getOrDefault(id, List.of()).stream()
                    .map(row -> new Dossier.Silent(row.words(key), row.at()))
                    .findFirst();
        }
    }
}
