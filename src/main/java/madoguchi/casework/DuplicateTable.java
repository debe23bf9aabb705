// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import madoguchi.intake.ReportId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Duplicates whose original has no case yet.
@Repository
class DuplicateTable {

    private final JdbcClient db;

    DuplicateTable(JdbcClient db) {
        this.db = db;
    }

    void await(ReportId report, ReportId original, Instant since) {
        db.sql("""
                insert into casework.waiting_duplicate (report, original, since) values (:report, :original, :since)
                on conflict (report) do update set original = :original, since = :since""")
                .param("report", report.value())
                .param("original", original.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(ReportId report) {
        db.sql("delete from casework.waiting_duplicate where report = :report")
                .param("report", report.value())
                .update();
    }

    /// The original was declined: what waited for it is judged by itself.
    void release(ReportId original) {
        db.sql("delete from casework.waiting_duplicate where original = :original")
                .param("original", original.value())
                .update();
    }

    /// Those that wait for this report, and those that wait for them, the longest waiting first.
    List<ReportId> takeAllOf(ReportId original) {
        return db.sql("""
                with recursive waiting as (
                    select report, since from casework.waiting_duplicate where original = :original
                    union
                    select d.report, d.since
                      from casework.waiting_duplicate d join waiting w on d.original = w.report
                ), taken as (
                    delete from casework.waiting_duplicate where report in (select report from waiting)
                    returning report, since
                )
                select report from taken order by since, report""")
                .param("original", original.value())
                .query((row, _) -> new ReportId(row.getObject("report", UUID.class)))
                .list();
    }
}
