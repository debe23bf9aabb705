// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import madoguchi.Cast;
import madoguchi.DeskTest;
import madoguchi.TestClock;
import madoguchi.audit.Ledger;
import madoguchi.audit.Subject;
import madoguchi.intake.Kind;
import madoguchi.intake.Reports;
import madoguchi.vault.Shredder;
import madoguchi.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class FinderStoriesTest {

    private static final String STATUS = "/report/status";

    @Autowired
    Talkers talkers;

    @Autowired
    Cast cast;

    @Autowired
    Reports reports;

    @Autowired
    Vault vault;

    @Autowired
    Shredder shredder;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    @Test
    void aNewReportSaysWhereItStandsAndWhatIsPromised() {
        var page = talkers.atTheDoor(talkers.hana(Kind.PRODUCT)).get(STATUS);

        assertThat(page.html().select(".now dt").eachText()).containsExactly("いまの状況", "いま手元にあるのは", "次にお知らせする日");
        assertThat(page.html().select(".now").text()).contains("脆弱性届出窓口").containsPattern("\\d+年\\d+月\\d+日まで");
        assertThat(page.html().select(".timeline li")).isNotEmpty();
    }

    @Test
    void finderAndDeskWriteToEachOtherAndEachSeesWhatTheOtherRead() {
        var hana = talkers.hana(Kind.PRODUCT);
        var visitor = talkers.atTheDoor(hana);
        var sent = visitor.send(visitor.get(STATUS), STATUS + "/messages", Map.of("text", "いつごろ直りますか\n心配です"));
        assertThat(sent.text()).contains("窓口に送りました");
        assertThat(sent.html().select(".talk").text()).doesNotContain("窓口が読みました");

        var hanako = talkers.handler();
        var path = "/reports/" + hana.number() + "/messages";
        var conversation = hanako.get(path);
        assertThat(Talkers.words(conversation)).containsExactly("いつごろ直りますか 心配です");
        assertThat(hanako.send(conversation, path, Map.of("text", "来週お知らせします")).text())
                .contains("連絡を送りました");

        var page = visitor.get(STATUS);
        assertThat(Talkers.words(page)).containsExactly("いつごろ直りますか 心配です", "来週お知らせします");
        assertThat(page.html().select(".talk").text()).contains("窓口が読みました");
        assertThat(page.html().select(".talk header b").eachText()).containsExactly("あなた", "窓口");
        assertThat(hanako.get(path).html().select(".talk").text()).contains("に読まれました");
    }

    @Test
    void anEmptyMessageIsAskedForAgain() {
        var visitor = talkers.atTheDoor(talkers.hana(Kind.PRODUCT));
        var page = visitor.send(visitor.get(STATUS), STATUS + "/messages", Map.of("text", " "));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".errors a").attr("href")).isEqualTo("#text");
    }

    @Test
    void aFileSentWithAMessageIsKeptAndCanBeTakenBack() {
        var hana = talkers.hana(Kind.PRODUCT);
        var visitor = talkers.atTheDoor(hana);
        var bytes = "写真のつもり".getBytes(StandardCharsets.UTF_8);
        visitor.send(
                visitor.get(STATUS),
                STATUS + "/messages",
                Map.of("text", ""),
                Map.of("files", Map.of("画面.txt", bytes)));

        var file = visitor.get(STATUS + "/report").html().select("ul.files a");
        assertThat(file.text()).isEqualTo("画面.txt");
        var taken = visitor.download(file.attr("href"));
        assertThat(taken.body()).isEqualTo(bytes);
        assertThat(taken.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(Talkers.words(visitor.get(STATUS))).containsExactly("(ファイルだけを送りました: 1つ)");
        assertThat(talkers.atTheDoor(talkers.hana(Kind.PRODUCT))
                        .download(file.attr("href"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDesksQuestionStandsOnThePageUntilItIsAnswered() {
        var hana = talkers.hana(Kind.PRODUCT);
        var visitor = talkers.atTheDoor(hana);
        assertThat(visitor.get(STATUS).html().select("#question")).isEmpty();
        ask(hana, "どの版で試しましたか。");

        var asked = visitor.get(STATUS);
        assertThat(asked.html().select("#question + p + .talk").text()).contains("どの版で試しましたか。");
        var answered = visitor.send(asked, STATUS + "/answer", Map.of("answer", "4.2.1です。"));

        assertThat(answered.text()).contains("ありがとうございます");
        assertThat(answered.html().select("#question")).isEmpty();
        assertThat(reports.supplementsOf(hana.report()))
                .singleElement()
                .extracting(added -> added.text())
                .isEqualTo("4.2.1です。");
        assertThat(talkers.handler().get("/reports/" + hana.number()).text()).contains("4.2.1です。");
    }

    @Test
    void whatIsAddedStandsBesideTheReportAsSent() {
        var visitor = talkers.atTheDoor(talkers.hana(Kind.PRODUCT));
        visitor.send(visitor.get(STATUS + "/supplement"), STATUS + "/supplement", Map.of("text", "訂正: 版は4.2.2です"));
        var page = visitor.get(STATUS + "/report");

        assertThat(page.html().select("dl.facts").text()).contains("かんたん帳簿").contains("4.2.1");
        assertThat(Talkers.words(page)).containsExactly("訂正: 版は4.2.2です");
    }

    @Test
    void aReportIsTakenBackAfterReadingWhatItMeansAndTwiceIsOnce() {
        var hana = talkers.hana(Kind.PRODUCT);
        var visitor = talkers.atTheDoor(hana);
        var confirm = visitor.get(STATUS + "/withdrawal");
        assertThat(confirm.text()).contains("元に戻せません").contains("利用者を守るため");

        assertThat(visitor.send(confirm, STATUS + "/withdrawal", Map.of()).text())
                .contains("届出を取り下げました");
        assertThat(visitor.send(confirm, STATUS + "/withdrawal", Map.of()).status())
                .isEqualTo(200);
        assertThat(ledger.about(Subject.report(hana.number())))
                .filteredOn(entry -> entry.act().equals("report-withdrawn"))
                .hasSize(1);
        assertThat(visitor.get(STATUS).html().select("#end")).isNotEmpty();
        assertThat(visitor.get(STATUS + "/supplement").status()).isEqualTo(404);
    }

    @Test
    void onceShreddedOnlyNumberDatesAndOutcomeAreLeft() {
        var hana = talkers.hana(Kind.PRODUCT);
        var visitor = talkers.atTheDoor(hana);
        visitor.send(visitor.get(STATUS), STATUS + "/messages", Map.of("text", "かなりや"));
        var hanako = talkers.handler();
        hanako.send(hanako.get("/reports/" + hana.number() + "/messages"), "/messages", Map.of("text", "かなりやの返事"));
        visitor.send(visitor.get(STATUS + "/withdrawal"), STATUS + "/withdrawal", Map.of());
        shredder.run();
        assertThat(vault.isShredded(hana.report().finder())).isTrue();

        var page = talkers.atTheDoor(hana).get(STATUS);
        assertThat(page.heading()).isEqualTo("あなたの個人情報は破棄しました");
        assertThat(page.text())
                .contains(hana.number())
                .contains("あなたが届出を取り下げました")
                .doesNotContain("かなりや");
        assertThat(page.html().select("main form")).hasSize(1);
        for (var closed : java.util.List.of("/report", "/consent", "/withdrawal", "/supplement", "/silence")) {
            assertThat(visitor.get(STATUS + closed).status()).isEqualTo(410);
        }
        var desk = hanako.get("/reports/" + hana.number() + "/messages");
        assertThat(desk.text()).contains("破棄された").doesNotContain("かなりや");
    }

    @Test
    void aQuestionOfTheFinderIsNotDestroyedBeforeItWasAnswered() {
        var hana = talkers.hana(Kind.PRODUCT);
        var visitor = talkers.atTheDoor(hana);
        visitor.send(visitor.get(STATUS + "/withdrawal"), STATUS + "/withdrawal", Map.of());
        visitor.send(visitor.get(STATUS), STATUS + "/messages", Map.of("text", "ひとつだけ教えてください"));
        shredder.run();
        assertThat(vault.isShredded(hana.report().finder())).isFalse();

        var hanako = talkers.handler();
        var path = "/reports/" + hana.number() + "/messages";
        hanako.send(hanako.get(path), path + "/settlement", Map.of());
        shredder.run();
        assertThat(vault.isShredded(hana.report().finder())).isTrue();
    }

    @Test
    void aYearAfterTheStartingDateTheFinderMayAskToBeReleasedFromSilence() {
        var hana = talkers.hana(Kind.PRODUCT);
        var file = talkers.accepted(hana);
        talkers.kobo(file);
        var visitor = talkers.atTheDoor(hana);
        assertThat(visitor.get(STATUS).html().select("#silence ~ p").text()).contains("起算日");
        assertThat(visitor.get(STATUS + "/silence").status()).isEqualTo(404);

        clock.pass(Duration.ofDays(367));
        var later = talkers.atTheDoor(hana);
        var asked = later.send(later.get(STATUS + "/silence"), STATUS + "/silence", Map.of("text", "学会で話したい"));

        assertThat(asked.text()).contains("お願いの取下げを求めていただきました");
        assertThat(later.get(STATUS + "/silence").status()).isEqualTo(404);
        assertThat(ledger.about(Subject.report(hana.number())))
                .extracting(entry -> entry.act())
                .contains("silence-lift-asked");
        assertThat(talkers.handler()
                        .get("/cases/" + file.number() + "/messages/report-" + hana.number())
                        .text())
                .contains("情報非開示の依頼の取下げを求めています")
                .contains("学会で話したい");
    }

    @Test
    void aLongConversationIsReadPageByPage() {
        var hana = talkers.hana(Kind.PRODUCT);
        var visitor = talkers.atTheDoor(hana);
        for (var i = 1; i <= Messages.PAGE + 2; i++) {
            visitor.send(visitor.get(STATUS), STATUS + "/messages", Map.of("text", "ことば " + i));
        }
        var newest = visitor.get(STATUS);
        assertThat(Talkers.words(newest))
                .hasSize(Messages.PAGE)
                .startsWith("ことば 3")
                .endsWith("ことば 22");
        var older = visitor.get(
                newest.html().select("a:contains(これより前)").attr("href").replace("#messages", ""));
        assertThat(Talkers.words(older)).containsExactly("ことば 1", "ことば 2");
        assertThat(older.html().select("a:contains(これより前)")).isEmpty();
    }

    @Test
    void aProgramOfTheFinderWritesWithTheReceipt() {
        var hana = talkers.hana(Kind.PRODUCT, Locale.ENGLISH);
        var path = "/api/v1/reports/" + hana.number() + "/messages";
        var sent = cast.stranger().api("POST", path, "Receipt " + hana.phrase(), "{\"text\":\"道具から\"}");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        assertThat(Talkers.words(talkers.atTheDoor(hana).get(STATUS))).containsExactly("道具から");
        assertThat(cast.stranger()
                        .api("POST", path, "Receipt abandon", "{\"text\":\"x\"}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(cast.stranger()
                        .api("POST", path, "Receipt " + hana.phrase(), "{\"text\":\"\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    private void ask(Talkers.Hana hana, String question) {
        var verdict = "{\"verdict\":\"incomplete\",\"words\":\"" + question + "\"}";
        var answer = cast.stranger()
                .api("PUT", "/api/v1/reports/" + hana.number() + "/verdict", cast.bearer(talkers.hanako()), verdict);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
