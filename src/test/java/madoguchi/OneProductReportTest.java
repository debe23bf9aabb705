// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import madoguchi.access.Role;
import madoguchi.audit.Inspection;
import madoguchi.coordination.Contact;
import madoguchi.coordination.Directory;
import madoguchi.coordination.Organisation;
import madoguchi.vault.Shredder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// The whole life of one report about a product, from the door to the archive, as the people in it live it.
///
/// Taro, a student, finds that a groupware runs script from a calendar entry. Hanako handles it, Kaoru of the
/// coordinator talks to the vendor, Ken of the vendor mends it, Mio publishes. Taro is thanked under a handle, and then
/// forgotten. No word of his can be read in the database at any time.
@DeskTest
@TestPropertySource(properties = "madoguchi.test.story=product")
class OneProductReportTest {

    /// One word per field that must never be readable in the database: if a field leaks, its word says which.
    private static final Map<String, String> FINDER = Map.of(
            "name", "花咲 太郎",
            "organisation", "ひなげし工科大学",
            "email", "taro.hanasaki@hinageshi.example",
            "phone", "070-0000-4711");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("source", "授業の演習サーバで発見"),
            Map.entry("product", "ツバメ・グループウェア"),
            Map.entry("version", "7.31β"),
            Map.entry("vendor", "ツバメ情報システム"),
            Map.entry("environment", "検証環境はカナリア01号機"),
            Map.entry("reproduction", "予定の件名にカナリア02を入れて一覧を開く"),
            Map.entry("result", "カナリア03が画面で実行される"),
            Map.entry("threat", "カナリア04になりすまされる"),
            Map.entry("workaround", "カナリア05の機能を止める"),
            Map.entry("proofOfConcept", "カナリア06という短い文字列"),
            Map.entry("otherReports", "カナリア07には届け出ていない"));

    @Autowired
    Cast cast;

    @Autowired
    Directory directory;

    @Autowired
    Shredder shredder;

    @Autowired
    Inspection inspection;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private Visitor hanako = new Visitor(0);
    private Visitor mio = new Visitor(0);
    private Visitor kaoru = new Visitor(0);
    private Visitor ken = new Visitor(0);
    private String number = "";
    private String passphrase = "";
    private String file = "";

    @Test
    void fromTheDoorToTheArchive() {
        hanako = cast.handler();
        mio = cast.signedIn(cast.person("mio", "公 美緒", null, Role.PUBLISHER));
        taroHandsInHisReportWithoutAnAccount();
        hanakoTakesHisTracesOutAndAcceptsIt();
        taroReadsThatItWasAccepted();
        hanakoVerifiesIt();
        nothingCanBeReadInTheDatabase();
        hanakoHandsTheCaseToTheCoordinator();
        kaoruTellsTheVendorAndProposesADay();
        kenReadsAnswersAndAgrees();
        kenAsksTaroThroughTheDeskAndNeitherLearnsWhoTheOtherIs();
        nobodyCanPublishWhileTheSilenceHolds();
        mioPublishesAfterTheSilenceHasEnded();
        hanakoClosesTheCase();
        taroIsForgottenAndWhatRemainsOpensNothing();
        theFiguresCountHimAndTheLedgerIsWhole();
    }

    private void taroHandsInHisReportWithoutAnAccount() {
        var taro = cast.stranger();
        assertThat(taro.get("/report").text()).contains("法律について");

        var answers = new HashMap<>(FINDER);
        answers.putAll(WORDS);
        answers.putAll(Map.of(
                "openSource", "no",
                "type", "CWE-79",
                "reproducibility", "always",
                "wantsUpdates", "true",
                "credit", "handle",
                "creditName", "hanasaki-t",
                "agreed", "true"));
        var confirmation = taro.send(taro.get("/report/product"), "/report/product", answers);
        assertThat(confirmation.status()).as(confirmation.text()).isEqualTo(200);
        assertThat(confirmation.text()).contains("予定の件名にカナリア02を入れて一覧を開く");

        var receipt = taro.send(confirmation, "/receipt", Map.of());
        number = receipt.html().select(".receipt-number").text().replaceAll("[^0-9]", "");
        passphrase = String.join(" ", receipt.html().select(".passphrase li").eachText());
        assertThat(number).hasSize(8);

        // A second click on the same button shows the same receipt; a browser that fetches the page before anew is
        // told that it was handed in. Either way there is still one report.
        assertThat(taro.send(confirmation, "/receipt", Map.of()).text()).containsAnyOf(number, "すでに「届け出る」を押されていたときは");
        assertThat(count("select count(*) from intake.report")).isOne();
    }

    private void hanakoTakesHisTracesOutAndAcceptsIt() {
        assertThat(hanako.get("/reports").text()).contains(number).contains("ツバメ・グループウェア");
        var page = hanako.get("/reports/" + number);
        assertThat(page.text()).doesNotContain("花咲").doesNotContain("hinageshi");

        hanako.send(page, "/handler", Map.of("act", "take"));
        var saved = hanako.send(hanako.get("/reports/" + number), "/copy", Map.of("act", "save"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        var judged = hanako.send(
                hanako.get("/reports/" + number), "/verdict", Map.of("verdict", "accepted", "act", "judge"));
        assertThat(judged.status()).as(judged.text()).isEqualTo(200);

        var cases = hanako.get("/cases");
        file = cases.html().select("a[href~=/cases/[0-9]{8}$]").first().text().replaceAll("[^0-9]", "");
        assertThat(file).hasSize(8);
    }

    private void taroReadsThatItWasAccepted() {
        assertThat(status().text()).contains("受理");
    }

    private void hanakoVerifiesIt() {
        var answers = new HashMap<>(Map.of(
                "environment", "true",
                "done", "同じ版を用意し、届出の手順を実施した",
                "reproduced", "yes",
                "result", "一覧の表示で文字列が実行された",
                "threat", "利用者になりすまして操作される",
                "preconditions", "予定を登録できる利用者であること",
                "cwe", "CWE-79",
                "cvss3", "CVSS:3.1/AV:N/AC:L/PR:L/UI:R/S:C/C:L/I:L/A:N"));
        answers.put("cvss4", "CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:P/VC:N/VI:N/VA:N/SC:L/SI:L/SA:N");
        answers.put("act", "conclude");
        var done = hanako.send(hanako.get("/cases/" + file + "/verification"), "/verification", answers);

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.text()).contains("5.4");
    }

    private void nothingCanBeReadInTheDatabase() {
        var words = new java.util.ArrayList<>(FINDER.values());
        words.addAll(WORDS.values());
        words.addAll(List.of("花咲", "hanasaki-t", passphrase, "同じ版を用意し", "一覧の表示で文字列"));
        assertThat(Clear.inDatabase(db, words)).isEmpty();
    }

    private void hanakoHandsTheCaseToTheCoordinator() {
        var coordinator = directory
                .add(
                        Organisation.Kind.COORDINATOR,
                        new Organisation.Names("調整センター", "Coordination Centre"),
                        new Contact("調 薫", "desk@cc.example", "", ""),
                        "")
                .id();
        kaoru = cast.signedIn(cast.person("kaoru", "調 薫", coordinator, Role.COORDINATOR));
        assertThat(kaoru.get("/coordination/" + file).status()).isEqualTo(404);

        var page = hanako.get("/coordination/" + file);
        var notice = hanako.send(page, "/coordinator", Map.of("organisation", coordinator.toString()));
        var told = notified(hanako, notice);
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        assertThat(kaoru.get("/coordination/" + file).text())
                .contains("ツバメ・グループウェア")
                .doesNotContain("花咲")
                .doesNotContain("hinageshi");
    }

    private void kaoruTellsTheVendorAndProposesADay() {
        var vendor = directory
                .add(
                        Organisation.Kind.VENDOR,
                        new Organisation.Names("ツバメ情報システム", "Tsubame Information Systems"),
                        new Contact("製品セキュリティ窓口", "psirt@tsubame.example", "", ""),
                        "ツバメ・グループウェア")
                .id();
        ken = cast.signedIn(cast.person("ken", "開発 健", vendor, Role.VENDOR));
        assertThat(ken.get("/participation/" + file).status()).isEqualTo(404);

        var added = kaoru.send(
                kaoru.get("/coordination/" + file + "/participants/new"),
                "/participants",
                Map.of("organisation", vendor.toString()));
        assertThat(notified(kaoru, added).status()).isEqualTo(200);

        var proposed = kaoru.send(
                kaoru.get("/coordination/" + file + "/embargo"),
                "/embargo/proposal",
                Map.of("until", inDays(45), "hour", "12:00"));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(200);
    }

    private void kenReadsAnswersAndAgrees() {
        var page = ken.get("/participation/" + file);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("カナリア02").doesNotContain("花咲").doesNotContain("hinageshi");

        ken.send(page, "/consent", Map.of());
        var agreed = kaoru.send(kaoru.get("/coordination/" + file + "/embargo"), "/embargo/acceptance", Map.of());
        assertThat(agreed.status()).as(agreed.text()).isEqualTo(200);

        var answered = ken.send(
                ken.get("/participation/" + file),
                "/answer",
                Map.of("answer", "fixed-in", "version", "7.32", "words", "次の版で直します"));
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
    }

    private void kenAsksTaroThroughTheDeskAndNeitherLearnsWhoTheOtherIs() {
        var talk = "/participation/" + file + "/messages";
        ken.send(ken.get(talk), talk, Map.of("text", "どの画面ですか。psirt@tsubame.example 開発 健", "passOn", "true"));
        var messages = hanako.get("/cases/" + file + "/messages");
        var conversation =
                hanako.get(messages.html().select("a[href*=/messages/]").last().attr("href"));
        var edit = hanako.get(
                conversation.html().select(".talk a[href$=/relay]").last().attr("href"));
        var preview = hanako.send(edit, "/relay/preview", Map.of("text", "どの画面で確かめられましたか。"));
        var sent = hanako.send(preview, "/relay", Map.of());
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);

        assertThat(status().text())
                .contains("どの画面で確かめられましたか。")
                .doesNotContain("開発 健")
                .doesNotContain("psirt@tsubame.example");
    }

    private void nobodyCanPublishWhileTheSilenceHolds() {
        var draft = hanako.get("/cases/" + file + "/advisory");
        assertThat(draft.status()).isEqualTo(200);
        var answers = new HashMap<String, String>();
        for (var section : List.of("title", "overview", "affected", "detail", "impact", "solution")) {
            answers.put(section + "-ja", "ツバメ・グループウェアの" + section + "についての説明");
            answers.put(section + "-en", "About the " + section + " of Tsubame Groupware");
        }
        var saved = hanako.send(draft, "/advisory", answers);
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        var proposed = hanako.send(hanako.get("/cases/" + file + "/advisory"), "/advisory/proposal", Map.of());
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(200);

        assertThat(mio.get("/advisories/").text()).doesNotContain("ツバメ・グループウェア");
        var page = mio.get("/cases/" + file + "/advisory/publication");
        assertThat(page.html().select("form[action$=/publication]")).isEmpty();
        var refused = mio.post(
                "/cases/" + file + "/advisory/publication",
                Map.of(
                        "_csrf", page.html().select("input[name=_csrf]").attr("value"),
                        "seen", UUID.randomUUID().toString()));
        assertThat(refused.statusCode()).isEqualTo(409);
    }

    private void mioPublishesAfterTheSilenceHasEnded() {
        clock.pass(Duration.ofDays(46));
        var page = mio.get("/cases/" + file + "/advisory/publication");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        var published = mio.send(page, "/publication", Map.of());
        assertThat(published.text()).contains("公表しました");

        var reader = cast.stranger();
        var list = reader.get("/advisories/");
        assertThat(list.text()).contains("ツバメ・グループウェア");
        var advisory = reader.get(
                list.html().select("main a[href~=[0-9]{8}]").attr("abs:href").replaceAll("^.*(/advisories/)", "$1"));
        assertThat(advisory.text()).contains("hanasaki-t").contains("5.4").doesNotContain("花咲");
    }

    private void hanakoClosesTheCase() {
        var chosen = hanako.get("/cases/" + file + "/closure?outcome=published");
        var closed = hanako.send(chosen, "/closure", Map.of());
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(status().text()).contains("公表");
    }

    private void taroIsForgottenAndWhatRemainsOpensNothing() {
        assertThat(shredder.run()).isOne();

        var page = status();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("破棄").doesNotContain("カナリア");
        assertThat(hanako.get("/reports/" + number).text()).doesNotContain("カナリア");
        assertThat(count("select count(*) from vault.finder where identity is not null"))
                .isZero();
    }

    private void theFiguresCountHimAndTheLedgerIsWhole() {
        assertThat(cast.stranger().get("/figures/").status()).isEqualTo(200);
        assertThat(count("select count(*) from statistics.fact")).isGreaterThanOrEqualTo(4);
        assertThat(inspection.inspect().findings()).isEmpty();
        var secret = new java.util.ArrayList<>(FINDER.values());
        secret.addAll(List.of("カナリア01号機", "カナリア02", "カナリア06", "開発 健", "psirt@tsubame.example", passphrase));
        assertThat(Clear.inDatabase(db, secret)).isEmpty();
        assertThat(Clear.inFiles(TestHouse.folder(), secret)).isEmpty();
    }

    // ---- how the people do it ----

    /// From the page of a new participant to the page after the notice: what it will tell is shown first.
    private static Visitor.Page notified(Visitor who, Visitor.Page page) {
        if (page.html().select("form[action$=/notice]").isEmpty()) {
            return notified(who, who.get(page.html().select("a[href$=/notice]").attr("href")));
        }
        return who.send(page, "/notice", Map.of());
    }

    private Visitor.Page status() {
        var taro = cast.stranger();
        return taro.send(
                taro.get("/report/status"), "/report/status", Map.of("number", number, "passphrase", passphrase));
    }

    private long count(String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    static String inDays(int days) {
        return Instant.now()
                .plus(Duration.ofDays(days))
                .atZone(ZoneId.of("Asia/Tokyo"))
                .toLocalDate()
                .toString();
    }
}
