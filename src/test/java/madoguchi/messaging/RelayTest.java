// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import madoguchi.Cast;
import madoguchi.DeskTest;
import madoguchi.Visitor;
import madoguchi.access.Acting;
import madoguchi.casework.Case;
import madoguchi.coordination.ParticipantId;
import madoguchi.intake.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class RelayTest {

    private static final String STATUS = "/report/status";

    @Autowired
    Talkers talkers;

    @Autowired
    Cast cast;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient db;

    Talkers.Hana hana;
    Case file;
    Talkers.Kobo kobo;
    Visitor finder;
    Visitor vendor;
    Visitor hanako;

    @BeforeEach
    void aCaseBetweenHanaAndKobo() {
        hana = talkers.hana(Kind.PRODUCT);
        file = talkers.accepted(hana);
        kobo = talkers.kobo(file);
        finder = talkers.atTheDoor(hana);
        vendor = talkers.signedIn(kobo.person());
        hanako = talkers.handler();
    }

    private String withFinder() {
        return "/cases/" + file.number() + "/messages/report-" + hana.number();
    }

    private String withVendor() {
        return "/cases/" + file.number() + "/messages/" + kobo.participant().id();
    }

    private String participation() {
        return "/participation/" + file.number() + "/messages";
    }

    private void finderWrites(String text) {
        finder.send(finder.get(STATUS), STATUS + "/messages", Map.of("text", text, "passOn", "true"));
    }

    private void vendorWrites(String text) {
        vendor.send(vendor.get(participation()), participation(), Map.of("text", text, "passOn", "true"));
    }

    /// The page on which the newest message of a conversation is edited to be passed on.
    private Visitor.Page relaying(String conversation) {
        var link =
                hanako.get(conversation).html().select(".talk a[href$=/relay]").last();
        assertThat(link).isNotNull();
        return hanako.get(link.attr("href"));
    }

    private Visitor.Page preview(Visitor.Page edit, String text) {
        return hanako.send(edit, "/relay/preview", Map.of("text", text));
    }

    @Test
    void aFindersWordsReachTheVendorAsAnEditedCopyOfAFinder() {
        finderWrites("花野です。4.2.2でも動きます。");
        var edit = relaying(withFinder());
        assertThat(edit.html().select(".sheet mark.trace")).isEmpty();
        var look = preview(edit, "4.2.2でも動くとのことです。");
        assertThat(look.heading()).isEqualTo("取り次ぐ内容を確かめる");
        assertThat(look.text()).contains(Talkers.VENDOR);
        hanako.send(look, "/relay", Map.of());

        var seen = vendor.get(participation());
        assertThat(Talkers.words(seen)).containsExactly("4.2.2でも動くとのことです。");
        assertThat(seen.html().select(".talk header").text()).contains("発見者").contains("窓口が取り次ぎました");
        assertThat(Talkers.words(finder.get(STATUS))).containsExactly("花野です。4.2.2でも動きます。");
        assertThat(hanako.get(withFinder()).text()).contains("取り次いだ写し 1通");
    }

    @Test
    void whatGivesTheFinderAwayMustBeChangedOrConfirmed() {
        finderWrites("わたし(" + Talkers.NAME + "、" + Talkers.MAIL + ")に直接きいてください。");
        var edit = relaying(withFinder());
        assertThat(edit.html().select(".sheet mark.trace").eachText()).containsExactly(Talkers.NAME, Talkers.MAIL);

        var look = preview(edit, "わたし(" + Talkers.NAME + ")にきいてください。");
        assertThat(look.html().select("mark.trace.name").text()).isEqualTo(Talkers.NAME);
        var refused = hanako.send(look, "/relay", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(vendor.get(participation()).text()).doesNotContain("花野");

        refused.html()
                .select("form[action$=/relay]")
                .attr("action", refused.at().getPath() + "/edit");
        var again = hanako.send(refused, "/relay/edit", Map.of());
        assertThat(again.html().select("textarea").text()).contains("にきいてください。");
        hanako.send(preview(again, "窓口を通してきいてください。"), "/relay", Map.of());
        assertThat(Talkers.words(vendor.get(participation()))).containsExactly("窓口を通してきいてください。");
        assertThat(finder.get(STATUS + "/consent").text()).contains("これまでにお名前を伝えたことはありません");
    }

    @Test
    void whatTheHandlerConfirmsGoesAndTheFinderIsToldHonestly() {
        finderWrites("謝辞には " + Talkers.NAME + " と書いてください。");
        var look = preview(relaying(withFinder()), "謝辞には " + Talkers.NAME + " と書いてほしいとのことです。");
        hanako.send(look, "/relay", Map.of("confirmed", "true"));

        assertThat(vendor.get(participation()).text()).contains(Talkers.NAME);
        assertThat(finder.get(STATUS + "/consent").text())
                .contains("すでに伝わっています")
                .contains("取り戻せません");
    }

    @Test
    void aVendorsWordsReachTheFinderWithoutTheVendorsNameOrContact() {
        vendorWrites("れいじ工房の工房太郎です。返事は " + Talkers.VENDOR_MAIL + " まで。" + Talkers.VENDOR);
        var edit = relaying(withVendor());
        assertThat(edit.html().select(".sheet mark.trace").eachText())
                .contains(Talkers.VENDOR_MAIL, Talkers.VENDOR, "工房太郎");
        assertThat(hanako.send(preview(edit, "返事は " + Talkers.VENDOR_MAIL + " まで。"), "/relay", Map.of())
                        .status())
                .isEqualTo(422);
        hanako.send(preview(edit, "再現の手順を教えてください。"), "/relay", Map.of());

        var seen = finder.get(STATUS);
        assertThat(Talkers.words(seen)).containsExactly("再現の手順を教えてください。");
        assertThat(seen.html().select(".talk header b").eachText()).containsExactly("製品開発者");
        assertThat(seen.html().outerHtml())
                .doesNotContain("れいじ工房")
                .doesNotContain("reiji-kobo")
                .doesNotContain("工房");
    }

    @Test
    void theDesksOwnWordsAreHeldToTheSameRule() {
        var page = hanako.get(withVendor());
        var refused = hanako.send(page, withVendor(), Map.of("text", Talkers.NAME + " さんからの届出です"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("mark.trace.name").text()).isEqualTo(Talkers.NAME);
        assertThat(refused.html().select("textarea").text()).contains("さんからの届出です");
        assertThat(vendor.get(participation()).text()).doesNotContain("花野");
    }

    @Test
    void nobodyElseHearsWhatIsSaidInACase() {
        vendorWrites("かなりやの秘密");
        var otherHana = talkers.hana(Kind.PRODUCT);
        var otherCase = talkers.accepted(otherHana);
        var otherVendor = talkers.signedIn(talkers.kobo(otherCase).person());

        assertThat(otherVendor.get(participation()).status()).isEqualTo(404);
        assertThat(otherVendor.get("/participation/12345678/messages").status()).isEqualTo(404);
        assertThat(otherVendor
                        .get("/participation/" + otherCase.number() + "/messages")
                        .text())
                .doesNotContain("かなりや");
        assertThat(vendor.get(withVendor()).status()).isEqualTo(404);
        assertThat(vendor.get("/coordination/" + file.number() + "/messages").status())
                .isIn(403, 404);
        assertThat(talkers.atTheDoor(otherHana).get(STATUS).text()).doesNotContain("かなりや");
        assertThat(hanako.get("/cases/" + otherCase.number() + "/messages/"
                                + kobo.participant().id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anOperatorTalksThroughTheLinkOfTheLetter() {
        var site = talkers.hana(Kind.WEBSITE);
        var siteCase = talkers.accepted(site);
        var operator = talkers.operator(siteCase);
        var path = "/participation/" + siteCase.number() + "/messages";
        operator.send(operator.get(path), path, Map.of("text", "直しました"));

        assertThat(Talkers.words(operator.get(path))).containsExactly("直しました");
        assertThat(hanako.get("/cases/" + siteCase.number() + "/messages").text())
                .contains("ウェブサイト運営者");
    }

    @Test
    void lettersTellNothingButThatAMessageWaits() {
        hanako.send(hanako.get(withFinder()), withFinder(), Map.of("text", "かなりやの件"));
        hanako.send(hanako.get(withVendor()), withVendor(), Map.of("text", "うぐいすの件"));
        var letters = letters();

        assertThat(letters).contains("窓口からの連絡があります").contains("/report/status").contains(participation());
        assertThat(letters)
                .doesNotContain("かなりや")
                .doesNotContain("うぐいす")
                .doesNotContain("かんたん帳簿")
                .doesNotContain(Talkers.NAME);
    }

    /// Every letter of the case and the report that was written so far, as the desk reads it.
    private String letters() {
        return Acting.as(talkers.hanako().actor(), () -> hanako.get("/outbox"))
                .html()
                .select("a[href^=/outbox/]")
                .stream()
                .map(link -> hanako.get(link.attr("href")).html().text() + link.text())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void wordsLieInTheDatabaseSealed() {
        finderWrites("ふくろうの鳴き声");
        vendorWrites("ふくろうの羽");
        var rows = db.sql("select text, speaker, author from messaging.message order by number desc limit 2")
                .query((row, _) -> new String(row.getBytes("text"), StandardCharsets.UTF_8)
                        + row.getString("speaker")
                        + row.getString("author"))
                .list();
        assertThat(rows).hasSize(2).noneMatch(row -> row.contains("ふくろう") || row.contains("花野"));
    }

    @Test
    void whatWasSaidCannotBeAltered() {
        finderWrites("はじめの言葉");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> db.sql("update messaging.message set at = now()").update())
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    void whatWaitsIsOnTheDesksFirstPageAndGoesWhenItIsAnswered() {
        finderWrites("待っています");
        var task = "届出 MDG#" + hana.number() + " の発見者からの連絡";
        assertThat(hanako.get("/desk").text()).contains(task);
        assertThat(hanako.get("/cases/" + file.number() + "/messages")
                        .html()
                        .select("tr:has(a[href$=" + hana.number() + "])")
                        .text())
                .contains("まで");
        hanako.send(hanako.get(withFinder()), withFinder(), Map.of("text", "お待たせしました"));
        assertThat(hanako.get("/desk").text()).doesNotContain(task);
    }

    @Test
    void theCasePageCarriesThePanelAndTheReportsPageLeadsToTheCase() {
        finderWrites("パネルに出る");
        var panel = hanako.get("/cases/" + file.number() + "/messages/panel");
        assertThat(panel.html().select("tbody tr")).hasSize(2);
        assertThat(hanako.get("/cases/" + file.number()).html().select("[hx-get$=/messages/panel]"))
                .hasSize(1);
        assertThat(hanako.get("/reports/" + hana.number() + "/messages").at().getPath())
                .isEqualTo(withFinder());
    }

    @Test
    void aProgramOfTheDeskWritesAndReads() {
        var bearer = cast.bearer(talkers.hanako());
        var path = "/api/v1/cases/" + file.number() + "/messages";
        var api = cast.stranger();
        var vendorId = new ParticipantId(kobo.participant().id().value());
        assertThat(api.api("POST", path, bearer, "{\"to\":\"finder\",\"text\":\"道具からこんにちは\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(api.api("POST", path, bearer, "{\"to\":\"" + vendorId + "\",\"text\":\"" + Talkers.NAME + "\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(api.api("POST", path, bearer, "{\"to\":\"nobody\",\"text\":\"x\"}")
                        .body())
                .contains("\"field\":\"to\"");
        assertThat(api.api("GET", path, bearer, "").body())
                .contains("道具からこんにちは")
                .doesNotContain(Talkers.NAME);
        assertThat(api.api("GET", path, "", "").statusCode()).isEqualTo(401);
        assertThat(List.of(finder.get(STATUS).html().select(".talk p").text())).containsExactly("道具からこんにちは");
    }
}
