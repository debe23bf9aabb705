// SPDX-License-Identifier: Apache-2.0
package madoguchi.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LedgerTable {

    private static final String COLUMNS = "number, at, actor, act, subject, facts, previous, hash, seal";

    /// An entry with what chains it.
    record Row(LedgerEntry entry, byte[] previous, byte[] hash, byte[] seal) {}

    /// What to look for; an empty part asks for nothing.
    ///
    /// @param subject with its kind, or the bare number of a report or case
    record Filter(String subject, String actor, String act) {}

    record End(long number, byte[] hash, byte[] seal) {}

    private final JdbcClient db;

    LedgerTable(JdbcClient db) {
        this.db = db;
    }

    /// Where the ledger ends, and the right to write the next entry until this transaction is over.
    End lockEnd() {
        return db.sql("select number, hash, seal from audit.ledger_end for update")
                .query((row, _) -> new End(row.getLong("number"), row.getBytes("hash"), row.getBytes("seal")))
                .single();
    }

    End end() {
        return db.sql("select number, hash, seal from audit.ledger_end")
                .query((row, _) -> new End(row.getLong("number"), row.getBytes("hash"), row.getBytes("seal")))
                .single();
    }

    void append(Row row) {
        var entry = row.entry();
        db.sql("""
                insert into audit.ledger (number, at, actor, act, subject, facts, previous, hash, seal)
                values (:number, :at, :actor, :act, :subject, :facts, :previous, :hash, :seal)""")
                .param("number", entry.number())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("actor", entry.actor())
                .param("act", entry.act())
                .param("subject", entry.subject().toString())
                .param("facts", Chain.text(entry.facts()))
                .param("previous", row.previous())
                .param("hash", row.hash())
                .param("seal", row.seal())
                .update();
    }

    void moveEnd(End end) {
        db.sql("update audit.ledger_end set number = :number, hash = :hash, seal = :seal")
                .param("number", end.number())
                .param("hash", end.hash())
                .param("seal", end.seal())
                .update();
    }

    /// Every row in the order of its number, one at a time, however long the ledger is.
    void each(Consumer<Row> reader) {
        try (var rows = db
                .sql("select " + COLUMNS + " from audit.ledger order by number")
                .withFetchSize(1000)
                .query((row, _) -> row(row))
                .stream()) {
            rows.forEach(reader);
        }
    }

    List<LedgerEntry> about(Subject subject) {
        return db.sql("select " + COLUMNS + " from audit.ledger where subject = :subject order by number")
                .param("subject", subject.toString())
                .query((row, _) -> row(row).entry())
                .list();
    }

    List<Row> after(long number, int limit) {
        return db.sql("select " + COLUMNS + " from audit.ledger where number > :number order by number limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    /// The newest first, before a number.
    List<Row> before(long number, Filter filter, int limit) {
        return db.sql("select " + COLUMNS + """
                  from audit.ledger
                 where number < :number
                   and (:subject = '' or subject in (:subject, 'report/' || :subject, 'case/' || :subject))
                   and (:actor = '' or actor = :actor)
                   and (:act = '' or act = :act)
                 order by number desc
                 limit :limit""")
                .param("number", number)
                .param("subject", filter.subject())
                .param("actor", filter.actor())
                .param("act", filter.act())
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var entry = new LedgerEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("act"),
                Subject.parse(row.getString("subject")),
                facts(row.getString("facts")));
        return new Row(entry, row.getBytes("previous"), row.getBytes("hash"), row.getBytes("seal"));
    }

    private static Map<String, String> facts(String text) {
        var facts = new LinkedHashMap<String, String>();
        text.lines().forEach(line -> {
            var equals = line.indexOf('=');
            facts.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return facts;
    }
}
