// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

import java.time.InstantSource;
import java.time.ZoneOffset;
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
        PROTECTION_OF_LIFE_OR_PROPERTY
    }

    /// Records the look, then shows.
    ///
    /// @param words why, in the custodian's words; sealed under the finder's key
    /// @throws Shredded once the finder has been shredded
    @Transactional
    Identity reveal(FinderId finder, Reason reason, String words) {
        var row = finders.find(finder).orElseThrow(Shredded::gone);
        var key = sealing.get(row.key());
        var look = UUID.randomUUID();
        looks.add(look, finder, reason, key.seal(new Place("vault.look.words", look), words));
        events.publishEvent(new IdentityRevealed(finder, reason));
        return row.identity(key);
    }

    boolean knows(FinderId finder) {
        return finders.find(finder).isPresent();
    }

    @Repository
    static class LookTable {

        private final JdbcClient db;
        private final InstantSource clock;

        LookTable(JdbcClient db, InstantSource clock) {
            this.db = db;
            this.clock = clock;
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
