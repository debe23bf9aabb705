// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import madoguchi.intake.ReportId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Views of the impact are added and read, never changed.
@Repository
class EstimateTable {

    /// @param by the ledger's name of who judged
    record Estimate(
            ImpactLevel.Spread spread,
            ImpactLevel.Band band,
            boolean passive,
            ImpactLevel level,
            Instant at,
            String by) {}

    private final JdbcClient db;

    EstimateTable(JdbcClient db) {
        this.db = db;
    }

    void add(ReportId report, Estimate estimate) {
        db.sql("""
                insert into triage.estimate (id, report, spread, band, passive, level, at, by)
                values (:id, :report, :spread, :band, :passive, :level, :at, :by)""")
                .param("id", UUID.randomUUID())
                .param("report", report.value())
                .param("spread", estimate.spread().code())
                .param("band", estimate.band().code())
                .param("passive", estimate.passive())
                .param("level", estimate.level().code())
                .param("at", estimate.at().atOffset(ZoneOffset.UTC))
                .param("by", estimate.by())
                .update();
    }

    /// Latest first.
    List<Estimate> of(ReportId report) {
        return db.sql("""
                select spread, band, passive, level, at, by from triage.estimate
                 where report = :report order by at desc, id""")
                .param("report", report.value())
                .query((row, _) -> new Estimate(
                        ImpactLevel.Spread.read(row.getString("spread")),
                        ImpactLevel.Band.read(row.getString("band")),
                        row.getBoolean("passive"),
                        ImpactLevel.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by")))
                .list();
    }
}
