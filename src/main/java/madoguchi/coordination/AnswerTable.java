// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import madoguchi.sealing.Place;
import madoguchi.sealing.SealingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Answers: only ever added. Their words, and the version that a vendor names, are sealed.
@Repository
class AnswerTable {

    /// An answer as it lies in the table: sealed.
    record Row(
            UUID id,
            ParticipantId participant,
            String code,
            byte @Nullable [] version,
            Optional<LocalDate> day,
            byte[] words,
            boolean wantsCheck,
            Instant at,
            String by) {

        Given open(SealingKey opener) {
            var plain = new AnswerRow(
                    code, Optional.ofNullable(version).map(bytes -> opener.open(place(id, "version"), bytes)), day);
            return new Given(
                    new Participant.Answered(plain.answer(), opener.open(place(id, "words"), words), at),
                    wantsCheck,
                    by);
        }
    }

    /// An answer with what only its participant and the desk need to know of it.
    ///
    /// @param wantsCheck the operator asks the desk to look whether the fix is there
    /// @param by the ledger's name of who entered it
    record Given(Participant.Answered answered, boolean wantsCheck, String by) {}

    private final JdbcClient db;

    AnswerTable(JdbcClient db) {
        this.db = db;
    }

    void add(ParticipantId who, Given given, SealingKey key) {
        var id = UUID.randomUUID();
        var row = AnswerRow.of(given.answered().answer());
        db.sql("""
                insert into coordination.answer (id, participant, code, version, day, words, wants_check, at, by)
                values (:id, :participant, :code, :version, :day, :words, :check, :at, :by)""")
                .param("id", id)
                .param("participant", who.value())
                .param("code", row.code())
                .param(
                        "version",
                        row.version()
                                .map(text -> key.seal(place(id, "version"), text))
                                .orElse(null))
                .param("day", row.day().orElse(null))
                .param("words", key.seal(place(id, "words"), given.answered().words()))
                .param("check", given.wantsCheck())
                .param("at", given.answered().at().atOffset(ZoneOffset.UTC))
                .param("by", given.by())
                .update();
    }

    /// All answers of these participants, oldest first.
    List<Row> of(Collection<ParticipantId> participants) {
        return participants.isEmpty()
                ? List.of()
                : db.sql("""
                        select id, participant, code, version, day, words, wants_check, at, by
                          from coordination.answer where participant in (:participants) order by number""")
                        .param(
                                "participants",
                                participants.stream().map(ParticipantId::value).toList())
                        .query((row, _) -> row(row))
                        .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new ParticipantId(row.getObject("participant", UUID.class)),
                row.getString("code"),
                row.getBytes("version"),
                Optional.ofNullable(row.getObject("day", LocalDate.class)),
                row.getBytes("words"),
                row.getBoolean("wants_check"),
                ParticipantTable.instant(row, "at").orElseThrow(),
                row.getString("by"));
    }

    private static Place place(UUID id, String column) {
        return new Place("coordination.answer." + column, id);
    }
}
