// SPDX-License-Identifier: Apache-2.0
package madoguchi.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import madoguchi.intake.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The facts that are counted. Only added to.
@Repository
class CountedTable {

    /// How many facts there are, and the last of them: unchanged as long as nothing was added.
    record End(long count, long last) {}

    private final JdbcClient db;

    CountedTable(JdbcClient db) {
        this.db = db;
    }

    void add(Fact fact) {
        db.sql("""
                insert into statistics.fact (at, known_at, what, kind, report, file, outcome)
                values (:at, :known, :what, :kind, :report, :file, :outcome)""")
                .param("at", utc(fact.at()))
                .param("known", utc(fact.knownAt()))
                .param("what", fact.what().name())
                .param("kind", fact.kind().name())
                .param("report", fact.report().orElse(null))
                .param("file", fact.file().orElse(null))
                .param("outcome", fact.outcome())
                .update();
    }

    End end() {
        return db.sql("select count(*) as count, coalesce(max(serial), 0) as last from statistics.fact")
                .query((row, _) -> new End(row.getLong("count"), row.getLong("last")))
                .single();
    }

    /// All facts, in the order in which they were recorded.
    List<Fact> list() {
        return db.sql("""
                select at, known_at, what, kind, report, file, outcome
                  from statistics.fact
                 order by serial""").query(CountedTable::fact).list();
    }

    private static Fact fact(ResultSet row, int number) throws SQLException {
        return new Fact(
                instant(row, "at"),
                instant(row, "known_at"),
                Fact.What.valueOf(row.getString("what")),
                Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("report")),
                Optional.ofNullable(row.getString("file")),
                row.getString("outcome"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
