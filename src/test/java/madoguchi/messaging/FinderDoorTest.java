// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import madoguchi.Cast;
import madoguchi.DeskTest;
import madoguchi.Visitor;
import madoguchi.intake.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class FinderDoorTest {

    private static final String DOOR = "/report/status";

    @Autowired
    Talkers talkers;

    @Autowired
    Cast cast;

    @Test
    void numberAndPassPhraseOpenThePageInAnySpelling() {
        var hana = talkers.hana(Kind.PRODUCT);
        var wide = "ＭＤＧ＃" + hana.number().replace('0', '０').replace('1', '１');

        assertThat(knock(cast.stranger(), wide, "  " + hana.phrase() + " ").heading())
                .isEqualTo("あなたの届出");
        assertThat(knock(
                                cast.stranger(),
                                hana.number().substring(0, 4) + " "
                                        + hana.number().substring(4),
                                hana.phrase())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aWrongNumberAndAWrongPassPhraseReadAlike() {
        var hana = talkers.hana(Kind.PRODUCT);
        var other = talkers.hana(Kind.PRODUCT);
        var visitor = cast.stranger();
        var wrongPhrase = knock(visitor, hana.number(), other.phrase());
        var wrongNumber = knock(visitor, "00000000", hana.phrase());

        assertThat(wrongPhrase.status()).isEqualTo(422);
        assertThat(wrongNumber.status()).isEqualTo(422);
        assertThat(wrongNumber.text()).isEqualTo(wrongPhrase.text()).contains("受付番号と合言葉の組が合いません");
    }

    @Test
    void theNumberStaysInTheFormAndThePassPhraseDoesNot() {
        var hana = talkers.hana(Kind.PRODUCT);
        var page = knock(cast.stranger(), hana.number(), "あさがお でんしゃ");

        assertThat(page.html().select("#number").val()).isEqualTo(hana.number());
        assertThat(page.html().html()).doesNotContain("でんしゃ");
    }

    @Test
    void whoGuessesTooOftenIsToldToWait() {
        var hana = talkers.hana(Kind.PRODUCT);
        var other = talkers.hana(Kind.PRODUCT);
        var visitor = cast.stranger();
        Visitor.Page page = knock(visitor, hana.number(), other.phrase());
        for (var tries = 1; tries < 12 && page.status() != 429; tries++) {
            page = knock(visitor, hana.number(), other.phrase());
        }

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.text()).contains("待って");
        assertThat(knock(visitor, hana.number(), hana.phrase()).heading()).isEqualTo("あなたの届出");
    }

    @Test
    void signingOutClosesThePage() {
        var hana = talkers.hana(Kind.PRODUCT);
        var visitor = talkers.atTheDoor(hana);
        visitor.send(visitor.get(DOOR), "/sign-out", Map.of());

        assertThat(visitor.get(DOOR).heading()).isEqualTo("届出の状況を見る");
        assertThat(visitor.get(DOOR + "/report").text()).doesNotContain("かんたん帳簿");
    }

    @Test
    void theFindersDoorLeadsNowhereElse() {
        var hana = talkers.hana(Kind.PRODUCT);
        var other = talkers.hana(Kind.PRODUCT);
        var file = talkers.accepted(other);
        var visitor = talkers.atTheDoor(hana);

        assertThat(visitor.get("/reports/" + other.number() + "/messages").status())
                .isEqualTo(404);
        assertThat(visitor.get("/cases/" + file.number() + "/messages").status())
                .isEqualTo(404);
        assertThat(visitor.get("/participation/" + file.number() + "/messages").status())
                .isEqualTo(404);
    }

    private static Visitor.Page knock(Visitor visitor, String number, String phrase) {
        return visitor.send(visitor.get(DOOR), DOOR, Map.of("number", number, "passphrase", phrase));
    }
}
