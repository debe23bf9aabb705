// SPDX-License-Identifier: Apache-2.0
package madoguchi.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import madoguchi.DeskTest;
import madoguchi.audit.Ledger;
import madoguchi.audit.Subject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class SealingTest {

    private static final Place PLACE = new Place("test.secret.text", UUID.randomUUID());

    @Autowired
    Sealing sealing;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    @Test
    void aKeyFetchedLaterOpensWhatItSealed() {
        var key = sealing.make(Purpose.CASE);
        var sealed = key.seal(PLACE, "秘密");

        assertThat(sealing.get(key.id()).open(PLACE, sealed)).isEqualTo("秘密");
    }

    @Test
    void aDestroyedKeyIsGoneForEverybodyAndTheLedgerSaysSo() {
        var key = sealing.make(Purpose.FINDER).id();
        sealing.destroy(key);

        assertThat(sealing.find(key)).isEmpty();
        assertThat(sealing.findAll(List.of(key))).isEmpty();
        assertThatThrownBy(() -> sealing.get(key)).isInstanceOf(Shredded.class);
        assertThat(ledger.about(new Subject("key", key.toString())))
                .extracting(entry -> entry.act())
                .containsExactly("key-destroyed");
    }

    @Test
    void destroyingTwiceIsOneAct() {
        var key = sealing.make(Purpose.FINDER).id();
        sealing.destroy(key);
        sealing.destroy(key);

        assertThat(ledger.about(new Subject("key", key.toString()))).hasSize(1);
    }

    @Test
    void theRowOfADestroyedKeyHoldsNoKey() {
        var key = sealing.make(Purpose.FINDER).id();
        sealing.destroy(key);

        assertThat(db.sql("select texts is null and streams is null from sealing.sealing_key where id = :id")
                        .param("id", key.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aWrappedKeyPutIntoAnotherRowDoesNotUnwrap() {
        var one = sealing.make(Purpose.CASE).id();
        var other = sealing.make(Purpose.CASE).id();
        db.sql("""
                update sealing.sealing_key as victim set texts = thief.texts
                  from sealing.sealing_key as thief
                 where victim.id = :victim and thief.id = :thief""").param("victim", one.value()).param("thief", other.value()).update();

        assertThatThrownBy(() -> sealing.get(one)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theDeskHasOneKeyOfItsOwn() {
        assertThat(sealing.desk().id()).isEqualTo(sealing.desk().id());
    }
}
