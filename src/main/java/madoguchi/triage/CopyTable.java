// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import madoguchi.intake.ReportId;
import madoguchi.sealing.KeyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CopyTable {

    /// @param ready free of traces and under a case's key; otherwise a draft under the finder's
    record Row(ReportId report, boolean ready, KeyId sealedBy, byte[] content) {}

    private final JdbcClient db;

    CopyTable(JdbcClient db) {
        this.db = db;
    }

    void put(Row row, Instant at, String by) {
        db.sql("""
                insert into triage.handling_copy (report, ready, sealed_by, content, saved_at, saved_by)
                values (:report, :ready, :key, :content, :at, :by)
                on conflict (report, ready) do update
                   set sealed_by = excluded.sealed_by, content = excluded.content, saved_at = excluded.saved_at,
                       saved_by = excluded.saved_by""")
                .param("report", row.report().value())
                .param("ready", row.ready())
                .param("key", row.sealedBy().value())
                .param("content", row.content())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void removeDraft(ReportId report) {
        db.sql("delete from triage.handling_copy where report = :report and not ready")
                .param("report", report.value())
                .update();
    }

    void remove(ReportId report) {
        db.sql("delete from triage.handling_copy where report = :report")
                .param("report", report.value())
                .update();
    }

    /// Draft and ready copy of these reports, as far as there are such.
    List<Row> of(Collection<ReportId> reports) {
        return db.sql("""
                select report, ready, sealed_by, content from triage.handling_copy
                 where report = any(:reports) order by report, ready""")
                .param("reports", reports.stream().map(ReportId::value).toArray(UUID[]::new))
                .query((row, _) -> new Row(
                        new ReportId(row.getObject("report", UUID.class)),
                        row.getBoolean("ready"),
                        new KeyId(row.getObject("sealed_by", UUID.class)),
                        row.getBytes("content")))
                .list();
    }
}
