// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import madoguchi.casework.CaseId;
import madoguchi.sealing.KeyId;
import madoguchi.sealing.Place;
import madoguchi.sealing.SealingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ParticipantTable {

    private static final String COLUMNS = """
            select p.id, p.file, p.kind, p.name, p.contact, p.organisation, p.sealed_by,
                   (select n.at from coordination.notice n where n.participant = p.id and n.step = 'NOTICE') as notified,
                   a.id as answer, a.code, a.version, a.day, a.words, a.wants_check, a.at as answered, a.by as answered_by
              from coordination.participant p
              left join lateral (
                   select id, code, version, day, words, wants_check, at, by from coordination.answer
                    where participant = p.id order by number desc limit 1) a on true
            """;

    /// A participant as it lies in the table, with the latest answer: sealed.
    record Row(
            ParticipantId id,
            CaseId file,
            Participant.Kind kind,
            byte[] name,
            byte[] contact,
            byte @Nullable [] organisation,
            KeyId key,
            Optional<Instant> notifiedAt,
            Optional<AnswerTable.Row> answer) {

        Participant open(SealingKey opener) {
            var link = organisation == null
                    ? Optional.<UUID>empty()
                    : Optional.of(UUID.fromString(opener.open(place(id, "organisation"), organisation)));
            return new Participant(
                    id,
                    file,
                    kind,
                    opener.open(place(id, "name"), name),
                    link,
                    notifiedAt,
                    answer.map(row -> row.open(opener).answered()));
        }

        /// What is left when the case's key has been destroyed: that somebody took part, and when.
        Participant nameless() {
            return new Participant(id, file, kind, "", Optional.empty(), notifiedAt, Optional.empty());
        }

        Contact contact(SealingKey opener) {
            return Contact.unpacked(opener.open(place(id, "contact"), contact));
        }
    }

    private final JdbcClient db;

    ParticipantTable(JdbcClient db) {
        this.db = db;
    }

    void add(Participant who, Contact contact, SealingKey key, byte @Nullable [] tag, Instant at, String by) {
        db.sql("""
                insert into coordination.participant
                    (id, file, kind, name, contact, organisation, organisation_tag, sealed_by, joined_at, joined_by)
                values (:id, :file, :kind, :name, :contact, :organisation, :tag, :key, :at, :by)""")
                .param("id", who.id().value())
                .param("file", who.file().value())
                .param("kind", who.kind().name())
                .param("name", key.seal(place(who.id(), "name"), who.name()))
                .param("contact", key.seal(place(who.id(), "contact"), contact.packed()))
                .param(
                        "organisation",
                        who.organisation()
                                .map(id -> key.seal(place(who.id(), "organisation"), id.toString()))
                                .orElse(null))
                .param("tag", tag)
                .param("key", key.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void changeContact(ParticipantId id, Contact contact, SealingKey key) {
        db.sql("update coordination.participant set contact = :contact where id = :id and sealed_by = :key")
                .param("id", id.value())
                .param("contact", key.seal(place(id, "contact"), contact.packed()))
                .param("key", key.id().value())
                .update();
    }

    boolean has(CaseId file, byte[] tag) {
        return db.sql("""
                select count(*) from coordination.participant where file = :file and organisation_tag = :tag""")
                        .param("file", file.value())
                        .param("tag", tag)
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<Row> of(CaseId file) {
        return db.sql(COLUMNS + " where p.file = :file order by p.number")
                .param("file", file.value())
                .query((row, _) -> row(row))
                .list();
    }

    List<Row> of(Collection<CaseId> files) {
        return files.isEmpty()
                ? List.of()
                : db.sql(COLUMNS + " where p.file in (:files) order by p.number")
                        .param("files", files.stream().map(CaseId::value).toList())
                        .query((row, _) -> row(row))
                        .list();
    }

    Optional<Row> find(ParticipantId id) {
        return db.sql(COLUMNS + " where p.id = :id")
                .param("id", id.value())
                .query((row, _) -> row(row))
                .optional();
    }

    /// Holds the participant, so that nobody else acts on it until this transaction ends.
    void lock(ParticipantId id) {
        db.sql("select id from coordination.participant where id = :id for update")
                .param("id", id.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional();
    }

    /// Where an organisation takes part and has been told.
    List<Row> notified(byte[] tag, Participant.Kind kind) {
        return db.sql(COLUMNS + """
                 where p.organisation_tag = :tag and p.kind = :kind
                   and exists (select 1 from coordination.notice n where n.participant = p.id and n.step = 'NOTICE')
                 order by p.number desc""")
                .param("tag", tag)
                .param("kind", kind.name())
                .query((row, _) -> row(row))
                .list();
    }

    /// Vendors and operators of open questions: told, and not marked as silent.
    List<Row> told() {
        return db.sql(COLUMNS + """
                 where p.kind <> 'COORDINATOR'
                   and exists (select 1 from coordination.notice n where n.participant = p.id and n.step = 'NOTICE')
                   and not exists (select 1 from coordination.silent s where s.participant = p.id)
                 order by p.number""").query((row, _) -> row(row)).list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new ParticipantId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("file", UUID.class)),
                Participant.Kind.valueOf(row.getString("kind")),
                row.getBytes("name"),
                row.getBytes("contact"),
                row.getBytes("organisation"),
                new KeyId(row.getObject("sealed_by", UUID.class)),
                instant(row, "notified"),
                row.getObject("answer") == null ? Optional.empty() : Optional.of(answer(row)));
    }

    private static AnswerTable.Row answer(ResultSet row) throws SQLException {
        return new AnswerTable.Row(
                row.getObject("answer", UUID.class),
                new ParticipantId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getBytes("version"),
                Optional.ofNullable(row.getObject("day", LocalDate.class)),
                row.getBytes("words"),
                row.getBoolean("wants_check"),
                instant(row, "answered").orElseThrow(),
                row.getString("answered_by"));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Place place(ParticipantId id, String column) {
        return new Place("coordination.participant." + column, id.value());
    }
}
