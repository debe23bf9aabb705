// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import madoguchi.casework.CaseId;
import madoguchi.sealing.Place;
import madoguchi.sealing.SealingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The acts on embargoes, and what they add up to.
@Repository
class EmbargoTable {

    /// An act, the participant for whom it was done if it was one, and sealed words.
    record ActRow(UUID id, EmbargoAct act, Optional<ParticipantId> participant, byte[] words) {

        String words(SealingKey opener) {
            return opener.open(place(id), words);
        }
    }

    /// @param acts how many acts there are: the version of the embargo
    record Sum(Embargo embargo, long acts) {}

    private final JdbcClient db;

    EmbargoTable(JdbcClient db) {
        this.db = db;
    }

    /// Holds the case's silence and its facts, so that nobody else acts on them until this transaction ends.
    void lock(CaseId file) {
        db.sql("""
                insert into coordination.embargo (file, code, acts) values (:file, 'none', 0)
                on conflict (file) do nothing""").param("file", file.value()).update();
        db.sql("select acts from coordination.embargo where file = :file for update")
                .param("file", file.value())
                .query(Long.class)
                .single();
    }

    void add(CaseId file, EmbargoAct act, Optional<ParticipantId> participant, String words, SealingKey key) {
        var id = UUID.randomUUID();
        var row = act.row();
        db.sql("""
                insert into coordination.embargo_act
                    (id, file, code, until, zone, reason, words, participant, at, by)
                values (:id, :file, :code, :until, :zone, :reason, :words, :participant, :at, :by)""")
                .param("id", id)
                .param("file", file.value())
                .param("code", row.code())
                .param("until", row.terms().map(terms -> at(terms.until())).orElse(null))
                .param("zone", row.terms().map(terms -> terms.zone().getId()).orElse(null))
                .param("reason", row.reason().map(EndReason::code).orElse(null))
                .param("words", key.seal(place(id), words))
                .param("participant", participant.map(ParticipantId::value).orElse(null))
                .param("at", at(row.at()))
                .param("by", row.by())
                .update();
    }

    void sum(CaseId file, Embargo embargo) {
        var row = EmbargoRow.of(embargo);
        db.sql("""
                update coordination.embargo
                   set code = :code, in_force_until = :until, in_force_zone = :zone, since = :since,
                       proposed_until = :proposed, proposed_zone = :proposedZone, ended_at = :ended, reason = :reason,
                       acts = acts + 1
                 where file = :file""")
                .param("file", file.value())
                .param("code", row.code())
                .param("until", until(row.inForce()))
                .param("zone", zone(row.inForce()))
                .param("since", row.since().map(EmbargoTable::at).orElse(null))
                .param("proposed", until(row.proposed()))
                .param("proposedZone", zone(row.proposed()))
                .param("ended", row.endedAt().map(EmbargoTable::at).orElse(null))
                .param("reason", row.reason().map(EndReason::code).orElse(null))
                .update();
    }

    /// The acts of a case, oldest first.
    List<ActRow> acts(CaseId file) {
        return db.sql("""
                select id, code, until, zone, reason, words, participant, at, by
                  from coordination.embargo_act where file = :file order by number""")
                .param("file", file.value())
                .query((row, _) -> actRow(row))
                .list();
    }

    /// What the acts of these cases add up to; cases without an act are absent.
    Map<CaseId, Sum> sums(Collection<CaseId> files) {
        var sums = new HashMap<CaseId, Sum>();
        if (!files.isEmpty()) {
            db.sql("""
                    select file, code, in_force_until, in_force_zone, since, proposed_until, proposed_zone,
                           ended_at, reason, acts
                      from coordination.embargo where file in (:files)""")
                    .param("files", files.stream().map(CaseId::value).toList())
                    .query(row -> {
                        sums.put(new CaseId(row.getObject("file", UUID.class)), sumOf(row));
                    });
        }
        return sums;
    }

    private static Sum sumOf(ResultSet row) throws SQLException {
        return new Sum(
                new EmbargoRow(
                                row.getString("code"),
                                terms(row, "in_force_until", "in_force_zone"),
                                ParticipantTable.instant(row, "since"),
                                terms(row, "proposed_until", "proposed_zone"),
                                ParticipantTable.instant(row, "ended_at"),
                                Optional.ofNullable(row.getString("reason")).map(EndReason::of))
                        .embargo(),
                row.getLong("acts"));
    }

    private static ActRow actRow(ResultSet row) throws SQLException {
        var act = new EmbargoAct.Row(
                row.getString("code"),
                terms(row, "until", "zone"),
                Optional.ofNullable(row.getString("reason")).map(EndReason::of),
                ParticipantTable.instant(row, "at").orElseThrow(),
                row.getString("by"));
        return new ActRow(
                row.getObject("id", UUID.class),
                act.act(),
                Optional.ofNullable(row.getObject("participant", UUID.class)).map(ParticipantId::new),
                row.getBytes("words"));
    }

    private static Optional<Terms> terms(ResultSet row, String until, String zone) throws SQLException {
        return EmbargoRow.terms(ParticipantTable.instant(row, until), Optional.ofNullable(row.getString(zone)));
    }

    private static @Nullable OffsetDateTime until(Optional<Terms> terms) {
        return terms.map(Terms::until).map(EmbargoTable::at).orElse(null);
    }

    private static @Nullable String zone(Optional<Terms> terms) {
        return terms.map(found -> found.zone().getId()).orElse(null);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Place place(UUID id) {
        return new Place("coordination.embargo_act.words", id);
    }
}
