// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import madoguchi.DeskTest;
import madoguchi.intake.Kind;
import madoguchi.vault.Consent;
import madoguchi.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class ConsentTest {

    private static final String CONSENT = "/report/status/consent";

    @Autowired
    Talkers talkers;

    @Autowired
    Vault vault;

    @Test
    void eachPurposeIsDecidedByItselfAndShownAsItStands() {
        var hana = talkers.hana(Kind.PRODUCT);
        var visitor = talkers.atTheDoor(hana);
        var page = visitor.get(CONSENT);
        assertThat(page.html().select("#nameToParticipant input[checked]").val())
                .isEqualTo("no");
        assertThat(page.html().select("#letters input[checked]").val()).isEqualTo("yes");

        var saved = visitor.send(page, CONSENT, Map.of("directExchange", "yes"));
        assertThat(saved.html().select("#directExchange input[checked]").val()).isEqualTo("yes");
        assertThat(vault.consentOf(hana.report().finder()))
                .isEqualTo(new Consent(false, false, true, Consent.Credit.NONE, "", true));
    }

    @Test
    void theHandlerSeesWhatIsAllowedAndNotByWhom() {
        var hana = talkers.hana(Kind.PRODUCT);
        var visitor = talkers.atTheDoor(hana);
        visitor.send(
                visitor.get(CONSENT),
                CONSENT,
                Map.of("directExchange", "yes", "credit", "handle", "creditName", "はなまる"));

        var page = talkers.handler().get("/reports/" + hana.number() + "/messages");
        assertThat(page.html().select("details dl.facts").text())
                .contains("関係者から直接連絡してよい はい")
                .contains("名前を関係者に伝えてよい いいえ")
                .contains("ハンドル名での掲載を希望");
        assertThat(page.html().outerHtml())
                .doesNotContain("はなまる")
                .doesNotContain("花野")
                .doesNotContain("finder.example");
    }

    @Test
    void everyChangeStaysOnThePage() {
        var visitor = talkers.atTheDoor(talkers.hana(Kind.PRODUCT));
        assertThat(visitor.get(CONSENT).text()).contains("変更はありません");
        visitor.send(visitor.get(CONSENT), CONSENT, Map.of("nameToParticipant", "yes"));
        visitor.send(visitor.get(CONSENT), CONSENT, Map.of());
        visitor.send(visitor.get(CONSENT), CONSENT, Map.of("nameToParticipant", "no"));

        assertThat(visitor.get(CONSENT).html().select(".timeline li p").eachText())
                .containsExactly(
                        "名前: はい、連絡先: いいえ、直接の連絡: いいえ、謝辞: 載せない、メール: はい", "名前: いいえ、連絡先: いいえ、直接の連絡: いいえ、謝辞: 載せない、メール: はい");
    }

    @Test
    void whoWishesToBeCreditedSaysAsWhom() {
        var hana = talkers.hana(Kind.PRODUCT);
        var visitor = talkers.atTheDoor(hana);
        var refused = visitor.send(visitor.get(CONSENT), CONSENT, Map.of("credit", "name", "creditName", " "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#credit input[checked]").val()).isEqualTo("name");
        visitor.send(refused, CONSENT, Map.of("creditName", "花野 はな"));
        assertThat(vault.creditOf(hana.report().finder())).contains("花野 はな");
    }
}
