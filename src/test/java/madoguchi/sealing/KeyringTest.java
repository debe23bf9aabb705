// SPDX-License-Identifier: Apache-2.0
package madoguchi.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import madoguchi.DeskTest;
import madoguchi.audit.Ledger;
import madoguchi.audit.Subject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// The master key is renewed. A house of its own, because no other may use the keys meanwhile.
@DeskTest
@TestPropertySource(properties = "madoguchi.test.own-database=keyring")
class KeyringTest {

    private static final Place PLACE = new Place("test.secret.words", new UUID(1, 1));

    @Autowired
    Keyring keyring;

    @Autowired
    Sealing sealing;

    @Autowired
    MasterKey master;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    @Test
    void whatWasSealedBeforeStillOpensAndTheEarlierKeyIsForgotten() {
        var key = sealing.make(Purpose.CASE);
        var sealed = key.seal(PLACE, "秘密");
        var before = master.primaryId();

        keyring.rotate();

        assertThat(master.primaryId()).isNotEqualTo(before);
        assertThat(keyring.masterKeys()).isOne();
        assertThat(sealing.get(key.id()).open(PLACE, sealed)).isEqualTo("秘密");
        assertThat(wrappedBy(before)).isZero();
    }

    /// More keys than are wrapped in one transaction.
    @Test
    void everyKeyOfAFullHouseIsWrappedAnew() {
        for (var i = 0; i < 1001; i++) {
            sealing.make(Purpose.FINDER);
        }
        var alive = alive();

        assertThat(keyring.rotate()).isEqualTo(alive);
        assertThat(wrappedBy(master.primaryId())).isEqualTo(alive);
    }

    @Test
    void aRotationThatWasInterruptedGoesOn() {
        var early = sealing.make(Purpose.CASE);
        var sealed = early.seal(PLACE, "先に封じたもの");
        master.rotate();
        var late = sealing.make(Purpose.CASE);

        keyring.rotate();

        assertThat(keyring.masterKeys()).isOne();
        assertThat(sealing.get(early.id()).open(PLACE, sealed)).isEqualTo("先に封じたもの");
        assertThat(sealing.find(late.id())).isPresent();
    }

    @Test
    void aDestroyedKeyStaysDestroyed() {
        var key = sealing.make(Purpose.FINDER);
        sealing.destroy(key.id());

        keyring.rotate();

        assertThat(sealing.find(key.id())).isEmpty();
        assertThat(keyring.counts()).anySatisfy(count -> {
            assertThat(count.purpose()).isEqualTo(Purpose.FINDER);
            assertThat(count.destroyed()).isPositive();
        });
    }

    @Test
    void theLedgerTellsOfEachRotation() {
        var before = rotations();

        keyring.rotate();

        assertThat(rotations()).isEqualTo(before + 1);
    }

    private long rotations() {
        return ledger.about(new Subject("key", "master")).size();
    }

    private long alive() {
        return db.sql("select count(*) from sealing.sealing_key where destroyed_at is null")
                .query(Long.class)
                .single();
    }

    private long wrappedBy(int masterKey) {
        return db.sql("select count(*) from sealing.sealing_key where destroyed_at is null and master = :master")
                .param("master", masterKey)
                .query(Long.class)
                .single();
    }
}
