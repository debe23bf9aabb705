// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Each participant's consent to an embargo, step by step.
@Repository
class ConsentTable {

    /// @param until the end that was meant
    record Row(ParticipantId participant, EmbargoConsent.Act act, Optional<Instant> until) {}

    private final JdbcClient db;

    ConsentTable(JdbcClient db) {
        this.db = db;
    }

    void add(ParticipantId who, EmbargoConsent.Act act, Optional<Terms> meant) {
        db.sql("""
                insert into coordination.consent_act (participant, step, until, at, by)
                values (:who, :step, :until, :at, :by)""")
                .param("who", who.value())
                .param("step", act.step().code())
                .param(
                        "until",
                        meant.map(terms -> terms.until().atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("by", act.by())
                .update();
    }

    /// Oldest first.
    List<Row> of(Collection<ParticipantId> who) {
        return who.isEmpty()
                ? List.of()
                : db.sql("""
                        select participant, step, until, at, by
                          from coordination.consent_act where participant in (:who) order by number""")
                        .param("who", who.stream().map(ParticipantId::value).toList())
                        .query((row, _) -> new Row(
                                new ParticipantId(row.getObject("participant", UUID.class)),
                                new EmbargoConsent.Act(
                                        EmbargoConsent.Step.of(row.getString("step")),
                                        ParticipantTable.instant(row, "at").orElseThrow(),
                                        row.getString("by")),
                                ParticipantTable.instant(row, "until")))
                        .list();
    }
}
