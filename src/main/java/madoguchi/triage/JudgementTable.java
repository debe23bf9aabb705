// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import madoguchi.intake.ReportId;
import madoguchi.sealing.Place;
import madoguchi.sealing.SealingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Verdicts are added and read, never changed.
@Repository
class JudgementTable {

    /// A judgement whose words are still sealed.
    record Row(UUID id, ReportId report, Verdict verdict, Instant at, String by, byte @Nullable [] words) {

        Judgement opened(Optional<SealingKey> finders) {
            var text = words == null
                    ? ""
                    : finders.map(key -> key.open(place(id), words)).orElse("");
            return new Judgement(report, verdict, at, by, text);
        }
    }

    private final JdbcClient db;

    JudgementTable(JdbcClient db) {
        this.db = db;
    }

    void add(Judgement judgement, SealingKey finders) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into triage.judgement (id, report, verdict, ground, duplicate_of, words, at, by)
                values (:id, :report, :verdict, :ground, :original, :words, :at, :by)""")
                .param("id", id)
                .param("report", judgement.report().value())
                .param("verdict", judgement.verdict().code())
                .param("ground", judgement.verdict() instanceof Verdict.Declined(var ground) ? ground.name() : null)
                .param("original", judgement.verdict() instanceof Verdict.Duplicate(var of) ? of.value() : null)
                .param("words", judgement.words().isBlank() ? null : finders.seal(place(id), judgement.words()))
                .param("at", judgement.at().atOffset(ZoneOffset.UTC))
                .param("by", judgement.by())
                .update();
    }

    /// Oldest first.
    List<Row> of(ReportId report) {
        return db.sql("""
                select id, report, verdict, ground, duplicate_of, words, at, by from triage.judgement
                 where report = :report order by at, id""")
                .param("report", report.value())
                .query(JudgementTable::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new ReportId(row.getObject("report", UUID.class)),
                verdict(row),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"),
                row.getBytes("words"));
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        var code = row.getString("verdict");
        return switch (code) {
            case "accepted" -> new Verdict.Accepted();
            case "declined" -> new Verdict.Declined(Ground.valueOf(row.getString("ground")));
            case "duplicate" -> new Verdict.Duplicate(new ReportId(row.getObject("duplicate_of", UUID.class)));
            case "incomplete" -> new Verdict.Incomplete();
            default -> throw new IllegalStateException("no such verdict: " + code);
        };
    }

    private static Place place(UUID id) {
        return new Place("triage.judgement.words", id);
    }
}
