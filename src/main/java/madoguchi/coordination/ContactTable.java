// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import madoguchi.casework.CaseId;
import madoguchi.sealing.Place;
import madoguchi.sealing.SealingKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What passed between the desk and a participant: tries, letters, readings, silence, a look at the fix.
@Repository
class ContactTable {

    /// What was sent.
    enum Sent {
        INQUIRY,
        NOTICE,
        LINK;

        String messageKey() {
            return "coordination.sent." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// How far a notice has been taken in.
    enum Read {
        OPENED,
        CONFIRMED
    }

    record SentRow(ParticipantId participant, Sent step, Instant at) {}

    record ReadRow(ParticipantId participant, Read step, Instant at) {}

    record AttemptRow(UUID id, ParticipantId participant, Channel channel, boolean reached, byte[] words, Instant at) {

        Attempt open(SealingKey opener) {
            return new Attempt(channel, at, reached, opener.open(attemptPlace(id), words));
        }
    }

    record SilentRow(ParticipantId participant, byte[] words, Instant at) {

        String words(SealingKey opener) {
            return opener.open(silentPlace(participant), words);
        }
    }

    record CheckRow(UUID id, ParticipantId participant, LocalDate day, byte[] words, Instant at) {

        String words(SealingKey opener) {
            return opener.open(checkPlace(id), words);
        }
    }

    private final JdbcClient db;

    ContactTable(JdbcClient db) {
        this.db = db;
    }

    void sent(ParticipantId who, Sent step, Instant at, String by) {
        db.sql("insert into coordination.notice (participant, step, at, by) values (:who, :step, :at, :by)")
                .param("who", who.value())
                .param("step", step.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /// @return false when it had been noted before
    boolean read(ParticipantId who, Read step, Instant at, String by) {
        return db.sql("""
                insert into coordination.reading (participant, step, at, by) values (:who, :step, :at, :by)
                on conflict (participant, step) do nothing""")
                        .param("who", who.value())
                        .param("step", step.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    void attempted(ParticipantId who, Attempt attempt, SealingKey key, Instant recordedAt, String by) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into coordination.attempt (id, participant, channel, reached, words, at, recorded_at, by)
                values (:id, :who, :channel, :reached, :words, :at, :recorded, :by)""")
                .param("id", id)
                .param("who", who.value())
                .param("channel", attempt.channel().name())
                .param("reached", attempt.reached())
                .param("words", key.seal(attemptPlace(id), attempt.words()))
                .param("at", attempt.at().atOffset(ZoneOffset.UTC))
                .param("recorded", recordedAt.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /// @return false when it had been marked before
    boolean markSilent(ParticipantId who, String words, SealingKey key, Instant at, String by) {
        return db.sql("""
                insert into coordination.silent (participant, words, at, by) values (:who, :words, :at, :by)
                on conflict (participant) do nothing""")
                        .param("who", who.value())
                        .param("words", key.seal(silentPlace(who), words))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    /// Whoever speaks again is silent no longer.
    void unmarkSilent(ParticipantId who) {
        db.sql("delete from coordination.silent where participant = :who")
                .param("who", who.value())
                .update();
    }

    void checked(ParticipantId who, LocalDate day, String words, SealingKey key, Instant at, String by) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into coordination.fix_check (id, participant, day, words, at, by)
                values (:id, :who, :day, :words, :at, :by)""")
                .param("id", id)
                .param("who", who.value())
                .param("day", day)
                .param("words", key.seal(checkPlace(id), words))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    List<SentRow> sent(Collection<ParticipantId> who) {
        return rows(
                "select participant, step, at from coordination.notice where participant in (:who) order by number",
                who,
                row -> new SentRow(participant(row), Sent.valueOf(row.getString("step")), at(row)));
    }

    List<ReadRow> readings(Collection<ParticipantId> who) {
        return rows(
                "select participant, step, at from coordination.reading where participant in (:who) order by at",
                who,
                row -> new ReadRow(participant(row), Read.valueOf(row.getString("step")), at(row)));
    }

    List<AttemptRow> attempts(Collection<ParticipantId> who) {
        return rows(
                """
                select id, participant, channel, reached, words, at
                  from coordination.attempt where participant in (:who) order by at, number""",
                who,
                row -> new AttemptRow(
                        row.getObject("id", UUID.class),
                        participant(row),
                        Channel.valueOf(row.getString("channel")),
                        row.getBoolean("reached"),
                        row.getBytes("words"),
                        at(row)));
    }

    List<SilentRow> silent(Collection<ParticipantId> who) {
        return rows(
                "select participant, words, at from coordination.silent where participant in (:who)",
                who,
                row -> new SilentRow(participant(row), row.getBytes("words"), at(row)));
    }

    List<CheckRow> checks(Collection<ParticipantId> who) {
        return rows(
                """
                select id, participant, day, words, at
                  from coordination.fix_check where participant in (:who) order by at""",
                who,
                row -> new CheckRow(
                        row.getObject("id", UUID.class),
                        participant(row),
                        row.getObject("day", LocalDate.class),
                        row.getBytes("words"),
                        at(row)));
    }

    /// When a vendor or operator of each case was first tried to be reached.
    Map<CaseId, Instant> firstAttempts(Collection<CaseId> files) {
        var first = new HashMap<CaseId, Instant>();
        if (!files.isEmpty()) {
            db.sql("""
                    select p.file, min(a.at) as at
                      from coordination.attempt a join coordination.participant p on p.id = a.participant
                     where p.file in (:files) and p.kind <> 'COORDINATOR' group by p.file""")
                    .param("files", files.stream().map(CaseId::value).toList())
                    .query(row -> {
                        first.put(new CaseId(row.getObject("file", UUID.class)), at(row));
                    });
        }
        return first;
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Collection<ParticipantId> who, Reader<T> reader) {
        return who.isEmpty()
                ? List.of()
                : db.sql(sql)
                        .param("who", who.stream().map(ParticipantId::value).toList())
                        .query((row, _) -> reader.read(row))
                        .list();
    }

    private static ParticipantId participant(ResultSet row) throws SQLException {
        return new ParticipantId(row.getObject("participant", UUID.class));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return ParticipantTable.instant(row, "at").orElseThrow();
    }

    private static Place attemptPlace(UUID id) {
        return new Place("coordination.attempt.words", id);
    }

    private static Place silentPlace(ParticipantId who) {
        return new Place("coordination.silent.words", who.value());
    }

    private static Place checkPlace(UUID id) {
        return new Place("coordination.fix_check.words", id);
    }
}
