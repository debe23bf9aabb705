// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import madoguchi.access.AccountId;
import madoguchi.intake.Kind;
import madoguchi.intake.ReportId;
import madoguchi.sealing.KeyId;
import madoguchi.sealing.Place;
import madoguchi.sealing.SealingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CaseTable {

    /// What a [Case] is made of; `f` is the case.
    static final String COLUMNS = """
            f.id, f.number, f.kind, f.sealed_by, f.handler, f.opened_at, f.closed_at, f.outcome,
            (select array_agg(r.report order by r.place) from casework.case_report r where r.case_file = f.id) as reports
            """;

    /// A sealed title with the key that opens it.
    record Title(CaseId id, KeyId key, byte[] sealed) {

        String open(SealingKey with) {
            return with.open(place(id), sealed);
        }
    }

    private final JdbcClient db;

    CaseTable(JdbcClient db) {
        this.db = db;
    }

    void add(Case file, SealingKey key, String title) {
        db.sql("""
                insert into casework.case_file (id, number, kind, sealed_by, title, opened_at)
                values (:id, :number, :kind, :key, :title, :at)""")
                .param("id", file.id().value())
                .param("number", file.number().digits())
                .param("kind", file.kind().name())
                .param("key", key.id().value())
                .param("title", key.seal(place(file.id()), title))
                .param("at", file.state().openedAt().atOffset(ZoneOffset.UTC))
                .update();
        join(file.id(), file.firstReport(), file.state().openedAt());
    }

    void join(CaseId id, ReportId report, Instant at) {
        db.sql("""
                insert into casework.case_report (report, case_file, place, joined_at)
                select :report, :id, 1 + coalesce(max(place), 0), :at
                  from casework.case_report where case_file = :id""")
                .param("report", report.value())
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isTaken(CaseNumber number) {
        return db.sql("select count(*) from casework.case_file where number = :number")
                        .param("number", number.digits())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Keeps everybody else from changing this case until the transaction is over.
    void lock(CaseId id) {
        db.sql("select id from casework.case_file where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    void close(CaseId id, Outcome outcome, Instant at) {
        db.sql("""
                update casework.case_file set closed_at = :at, outcome = :outcome
                 where id = :id and closed_at is null""")
                .param("id", id.value())
                .param("outcome", outcome.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Case> find(CaseNumber number) {
        return db.sql("select " + COLUMNS + " from casework.case_file f where f.number = :number")
                .param("number", number.digits())
                .query((row, _) -> caseIn(row))
                .optional();
    }

    Optional<Case> find(ReportId report) {
        return db.sql("select " + COLUMNS + """
                  from casework.case_file f
                 where f.id = (select case_file from casework.case_report where report = :report)""")
                .param("report", report.value())
                .query((row, _) -> caseIn(row))
                .optional();
    }

    List<Case> findAll(Collection<CaseId> ids) {
        return db.sql("select " + COLUMNS + " from casework.case_file f where f.id = any(:ids)")
                .param("ids", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, _) -> caseIn(row))
                .list();
    }

    List<Title> titlesOf(Collection<CaseId> ids) {
        return db.sql("select id, sealed_by, title from casework.case_file where id = any(:ids)")
                .param("ids", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, _) -> new Title(
                        new CaseId(row.getObject("id", UUID.class)),
                        new KeyId(row.getObject("sealed_by", UUID.class)),
                        row.getBytes("title")))
                .list();
    }

    static Case caseIn(ResultSet row) throws SQLException {
        return new Case(
                new CaseId(row.getObject("id", UUID.class)),
                new CaseNumber(row.getString("number")),
                Kind.valueOf(row.getString("kind")),
                Arrays.stream((UUID[]) row.getArray("reports").getArray())
                        .map(ReportId::new)
                        .toList(),
                Optional.ofNullable(row.getObject("handler", UUID.class)).map(AccountId::new),
                new KeyId(row.getObject("sealed_by", UUID.class)),
                stateIn(row));
    }

    private static Case.State stateIn(ResultSet row) throws SQLException {
        var opened = row.getObject("opened_at", OffsetDateTime.class).toInstant();
        @Nullable OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return closed == null
                ? new Case.State.Open(opened)
                : new Case.State.Closed(opened, closed.toInstant(), Outcome.valueOf(row.getString("outcome")));
    }

    private static Place place(CaseId id) {
        return new Place("casework.case_file.title", id.value());
    }
}
