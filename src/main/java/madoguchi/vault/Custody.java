// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import madoguchi.access.Acting;
import madoguchi.sealing.Place;
import madoguchi.sealing.Sealing;
import madoguchi.sealing.Shredded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The only way to see an identity: a custodian, a reason, and a line in the ledger.
@Component
public class Custody {

    private final FinderTable finders;
    private final LookTable looks;
    private final Sealing sealing;
    private final ApplicationEventPublisher events;

    Custody(FinderTable finders, LookTable looks, Sealing sealing, ApplicationEventPublisher events) {
        this.finders = finders;
        this.looks = looks;
        this.sealing = sealing;
        this.events = events;
    }

    /// Why an identity may be looked at (DOMAIN: the purposes and the exceptions of the partnership).
    public enum Reason {
        CHECKING_THE_REPORT,
        THANKING_WITH_CONSENT,
        COURT_ORDER,
        DUTY_BY_LAW,
        PROTECTION_OF_LIFE_OR_PROPERTY;

        /// The key of its words in the message files.
        String messageKey() {
            return "custody.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// One look at an identity.
    ///
    /// @param custodian as the ledger names them
    /// @param words why; empty once the finder has been shredded
    record Look(Instant at, String custodian, Reason reason, String words) {}

    /// Records the look, then shows.
    ///
    /// @param words why, in the custodian's words; sealed under the finder's key
    /// @throws Shredded once the finder has been shredded
    @Transactional
    Identity reveal(FinderId finder, Reason reason, String words) {
        var row = finders.find(finder).orElseThrow(Shredded::gone);
        var key = sealing.get(row.key());
        var look = UUID.randomUUID();
        looks.add(look, finder, reason, key.seal(wordsOf(look), words));
        events.publishEvent(new IdentityRevealed(finder, reason));
        return row.identity(key);
    }

    /// Whether the identity is still there.
    boolean knows(FinderId finder) {
        return finders.find(finder).isPresent();
    }

    boolean everKnew(FinderId finder) {
        return finders.existed(finder);
    }

    /// Every look there was, the newest first.
    List<Look> looksAt(FinderId finder) {
        var key = finders.find(finder).flatMap(row -> sealing.find(row.key()));
        return looks.at(finder).stream()
                .map(row -> new Look(
                        row.at(),
                        row.custodian(),
                        row.reason(),
                        key.map(opener -> opener.open(wordsOf(row.id()), row.words()))
                                .orElse("")))
                .toList();
    }

    private static Place wordsOf(UUID look) {
        return new Place("vault.look.words", look);
    }

    @Repository
    static class LookTable {

        private final JdbcClient db;
        private final InstantSource clock;

        LookTable(JdbcClient db, InstantSource clock) {
            this.db = db;
            this.clock = clock;
        }

        record Row(UUID id, Instant at, String custodian, Reason reason, byte[] words) {}

        List<Row> at(FinderId finder) {
            return db.sql("""
                    select id, custodian, reason, words, at from vault.look
                     where finder = :finder order by at desc, id""")
                    .param("finder", finder.value())
                    .query((row, _) -> new Row(
                            row.getObject("id", UUID.class),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getString("custodian"),
                            Reason.valueOf(row.getString("reason")),
                            row.getBytes("words")))
                    .list();
        }

        void add(UUID id, FinderId finder, Reason reason, byte[] words) {
            db.sql("""
                    insert into vault.look (id, finder, custodian, reason, words, at)
                    values (:id, :finder, :custodian, :reason, :words, :at)""")
                    .param("id", id)
                    .param("finder", finder.value())
                    .param("custodian", Acting.now().ledgerName())
                    .param("reason", reason.name())
                    .param("words", words)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
