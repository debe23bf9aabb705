// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import madoguchi.casework.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What has become known of the vulnerability of each case, in the order of the record.
@Repository
class FactTable {

    private final JdbcClient db;

    FactTable(JdbcClient db) {
        this.db = db;
    }

    void add(CaseId file, CaseFacts.Known known) {
        db.sql("""
                insert into coordination.fact (file, fact, participant, at, by)
                values (:file, :fact, :participant, :at, :by)""")
                .param("file", file.value())
                .param("fact", known.fact().code())
                .param("participant", known.participant().map(UUID::fromString).orElse(null))
                .param("at", known.at().atOffset(ZoneOffset.UTC))
                .param("by", known.by())
                .update();
    }

    CaseFacts of(CaseId file) {
        return new CaseFacts(db.sql("""
                select fact, participant, at, by from coordination.fact where file = :file order by number""")
                .param("file", file.value())
                .query((row, _) -> new CaseFacts.Known(
                        Fact.of(row.getString("fact")),
                        Optional.ofNullable(row.getObject("participant", UUID.class))
                                .map(UUID::toString),
                        ParticipantTable.instant(row, "at").orElseThrow(),
                        row.getString("by")))
                .list());
    }
}
