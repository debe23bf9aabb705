// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import madoguchi.audit.Inspection;
import madoguchi.vault.Shredder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// The whole life of one report about a website. It ends in silence: nothing is published, and the site can be
/// recognised nowhere.
///
/// Yuki, who only wanted to book a room, sees other guests' bookings. Hanako handles it; the inn's landlady has no
/// account and no security staff, gets a letter, asks for help, and mends it.
@DeskTest
@TestPropertySource(properties = "madoguchi.test.story=website")
class OneWebsiteReportTest {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s]+/sign-in/link\\?key=[^\\s]+");

    private static final Map<String, String> FINDER =
            Map.of("name", "白雪 ゆき", "organisation", "", "email", "yuki@shirayuki.example", "phone", "");

    private static final Map<String, String> WORDS = Map.of(
            "url", "https://hanaya.example/yoyaku?no=カナリア21",
            "operator", "はなや旅館カナリア22",
            "circumstances", "予約の控えを開くときに気づいたカナリア23",
            "reason", "番号を変えると別の方の控えカナリア24が見える",
            "threat", "宿泊者のカナリア25が漏れる",
            "proofOfConcept", "カナリア26",
            "siteContact", "カナリア27@hanaya.example",
            "otherReports", "カナリア28には伝えていない");

    @Autowired
    Cast cast;

    @Autowired
    Shredder shredder;

    @Autowired
    Inspection inspection;

    @Autowired
    JdbcClient db;

    private Visitor hanako = new Visitor(0);
    private String number = "";
    private String passphrase = "";
    private String file = "";
    private String participant = "";

    @Test
    void fromTheDoorToSilence() {
        hanako = cast.handler();
        yukiHandsInHerReport();
        hanakoAsksWhatIsMissingAndYukiAnswers();
        hanakoAcceptsIt();
        hanakoAsksForTheRightPersonFirst();
        theLandladyReadsAndAnswersByHerLink();
        yukiIsToldAtOnceThatItIsMended();
        hanakoConfirmsAndCloses();
        nothingIsPublishedAndNothingRemainsReadable();
    }

    private void yukiHandsInHerReport() {
        var yuki = cast.stranger();
        var answers = new HashMap<>(FINDER);
        answers.putAll(WORDS);
        answers.putAll(Map.of(
                "seenOn", "2026-11-20", "type", "CWE-200", "wantsUpdates", "true", "credit", "none", "agreed", "true"));
        var form = yuki.get("/report/website");
        var incomplete = new HashMap<>(answers);
        incomplete.put("reason", "");
        var refused = yuki.send(form, "/report/website", incomplete);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("textarea[name=threat]").text()).contains("カナリア25");

        var confirmation = yuki.send(refused, "/report/website", answers, Map.of("files", Map.of("画面.png", new byte[] {
            (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10
        })));
        assertThat(confirmation.status()).as(confirmation.text()).isEqualTo(200);
        var receipt = yuki.send(confirmation, "/receipt", Map.of());
        number = receipt.html().select(".receipt-number").text().replaceAll("[^0-9]", "");
        passphrase = String.join(" ", receipt.html().select(".passphrase li").eachText());
        assertThat(number).hasSize(8);
    }

    private void hanakoAsksWhatIsMissingAndYukiAnswers() {
        hanako.send(hanako.get("/reports/" + number), "/handler", Map.of("act", "take"));
        var asked = hanako.send(
                hanako.get("/reports/" + number),
                "/verdict",
                Map.of("verdict", "incomplete", "words", "いつごろ見えましたか。", "act", "judge"));
        if (asked.html().select("button[value=confirmed]").first() != null) {
            asked = hanako.send(asked, "/verdict", Map.of("act", "confirmed"));
        }
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);

        var yuki = cast.stranger();
        var page = status(yuki);
        assertThat(page.text()).contains("いつごろ見えましたか。");
        var answered = yuki.send(page, "/report/status/answer", Map.of("answer", "11月20日の夜カナリア29です。"));
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
        assertThat(hanako.get("/reports/" + number).text()).contains("カナリア29");
    }

    private void hanakoAcceptsIt() {
        var page = hanako.get("/reports/" + number);
        assertThat(page.text()).doesNotContain("白雪").doesNotContain("shirayuki");
        var picture = page.html().select("a[href*=/attachments/]").attr("href");
        var file = hanako.download(picture);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");

        var saved = hanako.send(page, "/copy", Map.of("act", "save"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        hanako.send(hanako.get("/reports/" + number), "/verdict", Map.of("verdict", "accepted", "act", "judge"));
        this.file = hanako.get("/cases")
                .html()
                .select("a[href~=/cases/[0-9]{8}$]")
                .first()
                .text()
                .replaceAll("[^0-9]", "");
        assertThat(this.file).hasSize(8);
    }

    private void hanakoAsksForTheRightPersonFirst() {
        var joined = hanako.send(
                hanako.get("/coordination/" + file + "/participants/new"),
                "/participants",
                Map.of("name", "はなや旅館", "mail", "okami@hanaya.example"));
        participant = joined.at().getPath();
        hanako.send(hanako.get(participant + "/inquiry"), "/inquiry", Map.of());
        assertThat(lastLetter()).contains("5営業日").doesNotContain("カナリア");
        hanako.send(hanako.get(participant + "/notice"), "/notice", Map.of());
    }

    private void theLandladyReadsAndAnswersByHerLink() {
        var link = LINK.matcher(lastLetter());
        assertThat(link.find()).isTrue();
        var okami = cast.entered(link.group());
        var page = okami.get("/participation/" + file);
        assertThat(page.text()).contains("カナリア24").doesNotContain("白雪").doesNotContain("shirayuki");

        okami.send(page, "/answer", Map.of("answer", "asks-for-help", "words", "場所が分かりません"));
        var mended = okami.send(
                okami.get("/participation/" + file),
                "/answer",
                Map.of("answer", "fixed", "day", OneProductReportTest.inDays(0), "words", "直しました", "check", "true"));
        assertThat(mended.status()).as(mended.text()).isEqualTo(200);
        assertThat(okami.get("/cases/" + file).status()).isEqualTo(404);
    }

    private void yukiIsToldAtOnceThatItIsMended() {
        assertThat(status(cast.stranger()).text()).contains("修正");
    }

    private void hanakoConfirmsAndCloses() {
        var early = hanako.get("/cases/" + file + "/closure?outcome=fixed");
        assertThat(early.text()).contains("修正の確認");
        hanako.send(hanako.get(participant), "/check", Map.of("how", "同じ手順では起きなかった"));
        var closed = hanako.send(
                hanako.get("/cases/" + file + "/closure?outcome=fixed"), "/closure", Map.of("words", "ありがとうございました。"));
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(status(cast.stranger()).text()).contains("終了");
    }

    private void nothingIsPublishedAndNothingRemainsReadable() {
        assertThat(cast.stranger().get("/advisories/").text()).doesNotContain("はなや");
        assertThat(shredder.run()).isOne();
        assertThat(status(cast.stranger()).text()).contains("破棄").doesNotContain("カナリア");
        assertThat(inspection.inspect().findings()).isEmpty();

        var words = new ArrayList<>(WORDS.values());
        words.addAll(List.of("白雪", "yuki@shirayuki.example", "はなや旅館", "okami@hanaya.example", "カナリア", passphrase));
        assertThat(Clear.inDatabase(db, words)).isEmpty();
        assertThat(Clear.inFiles(TestHouse.folder(), words)).isEmpty();
    }

    private Visitor.Page status(Visitor yuki) {
        return yuki.send(
                yuki.get("/report/status"), "/report/status", Map.of("number", number, "passphrase", passphrase));
    }

    /// What the handler reads of the newest letter about the case.
    private String lastLetter() {
        var outbox = hanako.get("/outbox");
        return hanako.get(outbox.html().select("a[href*=/outbox/]").first().attr("href"))
                .html()
                .select("main")
                .first()
                .wholeText();
    }
}
