// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import madoguchi.DeskTest;
import madoguchi.audit.Ledger;
import madoguchi.audit.Subject;
import madoguchi.sealing.Shredded;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
@Import(VaultTest.AnotherRoom.class)
class VaultTest {

    private static final Identity TARO = new Identity("山田 太郎", "みどり大学", "taro@univ.example", "03-0000-1234", "");
    private static final Consent WANTS_LETTERS =
            new Consent(false, false, false, Consent.Credit.HANDLE, "tarotaro", true);

    @Autowired
    Vault vault;

    @Autowired
    Shredder shredder;

    @Autowired
    Custody custody;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    @Autowired
    AnotherRoom.Needs needs;

    @Test
    void anIdentityNobodyNeedsIsShreddedAndOpensNothing() {
        var finder = vault.deposit(TARO, WANTS_LETTERS).finder();
        shredder.run();

        assertThat(vault.isShredded(finder)).isTrue();
        assertThat(vault.findKey(finder)).isEmpty();
        assertThatThrownBy(() -> vault.keyOf(finder)).isInstanceOf(Shredded.class);
        assertThat(acts(finder)).containsExactly("identity-deposited", "identity-shredded");
    }

    @Test
    void anIdentityThatARoomNeedsIsKept() {
        var finder = vault.deposit(TARO, WANTS_LETTERS).finder();
        needs.needed.add(finder);
        shredder.run();

        assertThat(vault.isShredded(finder)).isFalse();

        needs.needed.remove(finder);
        shredder.run();
        assertThat(vault.isShredded(finder)).isTrue();
    }

    @Test
    void aShreddedFinderAllowsNothingAndGetsNoLetters() {
        var finder = vault.deposit(TARO, WANTS_LETTERS).finder();
        shredder.run();

        assertThat(vault.consentOf(finder)).isEqualTo(Consent.none());
        assertThat(vault.creditOf(finder)).isEmpty();
        assertThat(vault.tracesOf(finder, "山田太郎")).isEmpty();
        assertThat(vault.write(finder, Subject.report("12345678"), "s", "t")).isFalse();
    }

    @Test
    void aLetterGoesOnlyToWhomWantsOne() {
        var wants = needed(WANTS_LETTERS);
        var wantsNone = needed(Consent.none());

        assertThat(vault.write(wants, Subject.report("20000001"), "新しい連絡があります", "番号でご確認ください"))
                .isTrue();
        assertThat(vault.write(wantsNone, Subject.report("20000002"), "新しい連絡があります", "番号でご確認ください"))
                .isFalse();
        assertThat(letters("report/20000001")).isOne();
        assertThat(letters("report/20000002")).isZero();
    }

    @Test
    void consentCanBeTakenBackAndTheLedgerRemembersBoth() {
        var finder = needed(WANTS_LETTERS);
        vault.change(finder, Consent.none());

        assertThat(vault.consentOf(finder)).isEqualTo(Consent.none());
        assertThat(vault.creditOf(finder)).isEmpty();
        assertThat(acts(finder)).containsExactly("identity-deposited", "consent-changed");
    }

    @Test
    void everyLookAtAnIdentityIsRecorded() {
        var finder = needed(WANTS_LETTERS);

        assertThat(custody.reveal(finder, Custody.Reason.CHECKING_THE_REPORT, "再現の手順を電話で確かめるため"))
                .isEqualTo(TARO);
        assertThat(acts(finder)).contains("identity-revealed");
    }

    @Test
    void twoFindersRowsCannotBeSwapped() {
        var one = needed(WANTS_LETTERS);
        var other = needed(Consent.none());
        db.sql("""
                update vault.finder as victim set identity = thief.identity
                  from vault.finder as thief where victim.id = :victim and thief.id = :thief""").param("victim", one.value()).param("thief", other.value()).update();

        assertThatThrownBy(() -> vault.tracesOf(one, "山田太郎")).isInstanceOf(madoguchi.sealing.SealBroken.class);
    }

    private FinderId needed(Consent consent) {
        var finder = vault.deposit(TARO, consent).finder();
        needs.needed.add(finder);
        return finder;
    }

    private java.util.List<String> acts(FinderId finder) {
        return ledger.about(new Subject("finder", finder.toString())).stream()
                .map(entry -> entry.act())
                .toList();
    }

    private long letters(String about) {
        return db.sql("select count(*) from mail.letter where about = :about")
                .param("about", about)
                .query(Long.class)
                .single();
    }

    /// A room downstream that still needs some of the finders.
    @TestConfiguration(proxyBeanMethods = false)
    static class AnotherRoom {

        static final class Needs implements IdentityNeed {
            final Set<FinderId> needed = ConcurrentHashMap.newKeySet();

            @Override
            public boolean needs(FinderId finder) {
                return needed.contains(finder);
            }
        }

        @Bean
        Needs needsOfAnotherRoom() {
            return new Needs();
        }
    }
}
