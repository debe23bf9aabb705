// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import madoguchi.Cast;
import madoguchi.DeskTest;
import madoguchi.TestClock;
import madoguchi.Visitor;
import madoguchi.access.Role;
import madoguchi.audit.Ledger;
import madoguchi.audit.Subject;
import madoguchi.intake.Item;
import madoguchi.intake.Receipt;
import madoguchi.intake.Reports;
import madoguchi.vault.Shredder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class TriageStoriesTest {

    @Autowired
    Cast cast;

    @Autowired
    Handed handed;

    @Autowired
    Reports reports;

    @Autowired
    Triage triage;

    @Autowired
    QueueTable queue;

    @Autowired
    UntriagedReportsNeedTheirFinder need;

    @Autowired
    TriageProgress progress;

    @Autowired
    Shredder shredder;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    Visitor hanako;

    @BeforeEach
    void aHandler() {
        hanako = cast.handler();
    }

    static String path(Receipt receipt) {
        return "/reports/" + receipt.number();
    }

    Visitor.Page judge(Receipt receipt, Map<String, String> answers) {
        return hanako.send(hanako.get(path(receipt)), "/verdict", answers);
    }

    Visitor.Page judgeTwice(Receipt receipt, Map<String, String> answers) {
        return hanako.send(judge(receipt, answers), "/verdict", Map.of("act", "confirmed"));
    }

    Visitor.Page saveCopy(Receipt receipt, Map<String, String> answers) {
        return hanako.send(hanako.get(path(receipt)), "/copy", answers);
    }

    State stateOf(Receipt receipt) {
        return queue.find(receipt.report()).orElseThrow().state();
    }

    List<String> lettersAbout(Receipt receipt) {
        return ledger.about(Subject.report(receipt.number())).stream()
                .map(entry -> entry.act())
                .filter("letter-written"::equals)
                .toList();
    }

    @Test
    void theListShowsAReportAsSoonAsItCameInAndFindsItByItsWords() {
        var receipt = handed.product("みずたま会計", "伝票の一覧が外から読めます。");

        assertThat(hanako.get("/reports?sort=newest").text()).contains("みずたま会計", "受理判断待ち");
        Awaitility.await()
                .untilAsserted(() -> assertThat(hanako.get("/reports?q=%E4%BC%9D%E7%A5%A8")
                                .html()
                                .select("tbody a")
                                .eachText())
                        .anyMatch(number -> number.contains(receipt.number().digits())));
        assertThat(hanako.get("/reports?q=" + receipt.number().digits().substring(1, 7))
                        .text())
                .contains("みずたま会計");
        assertThat(hanako.get("/reports?kind=website&sort=newest").text()).doesNotContain("みずたま会計");
        assertThat(hanako.get("/reports?state=declined&sort=newest").text()).doesNotContain("みずたま会計");
        assertThat(hanako.get("/reports?until=2001-01-01").text()).contains("条件に合う届出はありません");
    }

    @Test
    void takingAReportTellsTheFinderThatAPersonIsAtItAndStartsTheClockOfTheVerdict() {
        var receipt = handed.website("https://shop.example.jp/");
        var before = queue.find(receipt.report()).orElseThrow();
        var letters = lettersAbout(receipt).size();
        var page = hanako.send(hanako.get(path(receipt)), "/handler", Map.of("act", "take"));
        var after = queue.find(receipt.report()).orElseThrow();

        assertThat(page.text()).contains("あなたが受け持っています");
        assertThat(after.dueOn().orElseThrow()).isAfter(before.dueOn().orElseThrow());
        assertThat(lettersAbout(receipt)).hasSize(letters + 1);
        assertThat(progress.standingOf(reports.get(receipt.report()))
                        .orElseThrow()
                        .messageKey())
                .isEqualTo("status.triage.reading");
    }

    @Test
    void twoHandlersDoNotTakeTheSameReportUnawares() {
        var receipt = handed.website("https://two.example.jp/");
        var jiro = cast.handler();
        var seenByJiro = jiro.get(path(receipt));
        hanako.send(hanako.get(path(receipt)), "/handler", Map.of("act", "take"));

        assertThat(jiro.send(seenByJiro, "/handler", Map.of("act", "take")).status())
                .isEqualTo(409);
        var again = jiro.send(jiro.get(path(receipt)), "/handler", Map.of("act", "take"));
        assertThat(again.text()).contains("あなたが受け持っています");
    }

    @Test
    void aCopyThatGivesTheFinderAwayIsNotReady() {
        var receipt = handed.product("すずめ帳", "山田太郎が見つけました。連絡先は taro.yamada@finder.example です。");
        var page = hanako.get(path(receipt));
        assertThat(page.html().select("#original ~ dl mark.trace").eachText())
                .contains("山田太郎", "taro.yamada@finder.example");

        var saved = saveCopy(receipt, Map.of());
        assertThat(saved.text()).contains("下書き", "届出者が分かる箇所が2つ残っています");
        assertThat(triage.copyOf(receipt.report())).isEmpty();
        assertThat(judge(receipt, Map.of("verdict", "accepted")).text()).contains("取扱い用写しを確定してください");
        assertThat(stateOf(receipt)).isEqualTo(State.WAITING);
    }

    @Test
    void allTracesAreReplacedWithOneButton() {
        var receipt = handed.product("つばめ帳", "山田太郎が見つけました。連絡先は taro.yamada@finder.example です。");
        var page = saveCopy(receipt, Map.of("act", "replace"));

        assertThat(page.text()).contains("取扱い用写しを確定しました");
        var copy = triage.copyOf(receipt.report()).orElseThrow();
        assertThat(copy.text().get(Item.THREAT)).isEqualTo("〔届出者〕が見つけました。連絡先は 〔届出者〕 です。");
        assertThat(reports.textOf(reports.get(receipt.report())).get(Item.THREAT))
                .contains("山田太郎");
    }

    @Test
    void aPlaceThatIsNotTheFinderCanBeKept() {
        var receipt = handed.product("ひばり帳", "例示大学の認証画面でも再現します。");
        var page = hanako.get(path(receipt));
        var place = page.html().select("input[name=keep]").attr("value");

        var saved = hanako.send(page, "/copy", Map.of("keep", place));
        assertThat(saved.text()).contains("取扱い用写しを確定しました");
        assertThat(triage.copyOf(receipt.report()).orElseThrow().text().get(Item.THREAT))
                .contains("例示大学");
        assertThat(hanako.get(path(receipt)).html().select("input[name=keep]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void anAcceptedReportIsAcceptedForGood() {
        var receipt = handed.product("かもめ帳", "画面が書き換えられます。");
        saveCopy(receipt, Map.of());
        var letters = lettersAbout(receipt).size();
        var page = judge(receipt, Map.of("verdict", "accepted", "words", "ありがとうございます。"));

        assertThat(page.text()).contains("受理しました", "取扱いの画面で進めます");
        assertThat(stateOf(receipt)).isEqualTo(State.ACCEPTED);
        assertThat(lettersAbout(receipt)).hasSize(letters + 1);
        assertThat(page.html().select("form[action$=/verdict]")).isEmpty();
        assertThat(need.needs(reports.get(receipt.report()).finder())).isFalse();
        assertThat(ledger.about(Subject.report(receipt.number())))
                .extracting(entry -> entry.act())
                .contains("handling-copy-saved", "report-triaged");
    }

    @Test
    void aDeclinedReportIsAskedForTwiceAndCanBeJudgedAnew() {
        var receipt = handed.product("とんび帳", "暗号の規格そのものの弱さです。");
        assertThat(judge(receipt, Map.of("verdict", "declined", "words", "対象外です。"))
                        .status())
                .isEqualTo(422);
        assertThat(judge(receipt, Map.of("verdict", "declined", "ground", "out-of-scope"))
                        .text())
                .contains("届出者への言葉を書いてください");

        var confirm = judge(receipt, Map.of("verdict", "declined", "ground", "out-of-scope", "words", "規格は対象外です。"));
        assertThat(confirm.text()).contains("範囲の外", "規格は対象外です。");
        assertThat(stateOf(receipt)).isEqualTo(State.WAITING);
        hanako.send(confirm, "/verdict", Map.of("act", "confirmed"));
        assertThat(stateOf(receipt)).isEqualTo(State.DECLINED);
        assertThat(progress.stepsOf(reports.get(receipt.report())))
                .extracting(step -> step.messageKey())
                .containsExactly("status.triage.step.declined.out-of-scope", "status.triage.step.words");

        saveCopy(receipt, Map.of());
        judge(receipt, Map.of("verdict", "accepted"));
        assertThat(triage.judgementsOf(receipt.report()))
                .extracting(judgement -> judgement.verdict().code())
                .containsExactly("declined", "accepted");
    }

    @Test
    void aFinderWhoAnswersOurQuestionComesBackToTheTop() {
        var receipt = handed.product("めじろ帳", "再現します。");
        judge(receipt, Map.of("verdict", "incomplete", "words", "どの版で試されましたか。"));
        assertThat(stateOf(receipt)).isEqualTo(State.INCOMPLETE);
        assertThat(progress.standingOf(reports.get(receipt.report()))
                        .orElseThrow()
                        .who())
                .isEqualTo("status.who.finder");

        reports.supplement(receipt.report(), "版は 3.1 です。山田太郎");
        assertThat(stateOf(receipt)).isEqualTo(State.SUPPLEMENTED);
        assertThat(hanako.get("/reports").html().select("tbody .tag").first().text())
                .isEqualTo("補足が届いた");
        var page = hanako.get(path(receipt));
        assertThat(page.html().select(".talk mark.trace").eachText()).contains("山田太郎");
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                hanako.get("/reports?state=supplemented&q=3.1").text())
                        .contains("めじろ帳"));
    }

    @Test
    void aVerdictOnWhatChangedMeanwhileIsRefused() {
        var receipt = handed.product("うぐいす帳", "再現します。");
        var seen = hanako.get(path(receipt));
        reports.supplement(receipt.report(), "言い忘れました。");

        var page = hanako.send(seen, "/verdict", Map.of("verdict", "incomplete", "words", "版は?"));
        assertThat(page.status()).isEqualTo(409);
        assertThat(stateOf(receipt)).isEqualTo(State.WAITING);
    }

    @Test
    void aDuplicatePointsToAnotherReportAndNeverInARing() {
        var first = handed.product("ふくろう帳 1", "x");
        var second = handed.product("ふくろう帳 2", "x");
        var third = handed.product("ふくろう帳 3", "x");

        assertThat(judge(first, Map.of("verdict", "duplicate", "of", "00000000"))
                        .text())
                .contains("見つかりません");
        assertThat(judge(
                                first,
                                Map.of(
                                        "verdict",
                                        "duplicate",
                                        "of",
                                        first.number().digits()))
                        .status())
                .isEqualTo(422);
        judgeTwice(second, Map.of("verdict", "duplicate", "of", "MDG#" + first.number()));
        judgeTwice(third, Map.of("verdict", "duplicate", "of", second.number().digits()));
        assertThat(stateOf(third)).isEqualTo(State.DUPLICATE);
        assertThat(judge(
                                first,
                                Map.of(
                                        "verdict",
                                        "duplicate",
                                        "of",
                                        third.number().digits()))
                        .text())
                .contains("この届出の重複とされています");
        assertThat(stateOf(first)).isEqualTo(State.WAITING);
        assertThat(need.needs(reports.get(third.report()).finder())).isTrue();
        assertThat(hanako.get(path(first)).text()).contains(second.number().digits());
    }

    @Test
    void aDuplicateOfADeclinedReportWaitsAgain() {
        var original = handed.product("からす帳 1", "x");
        var other = handed.product("からす帳 2", "x");
        judgeTwice(other, Map.of("verdict", "duplicate", "of", original.number().digits()));
        judgeTwice(original, Map.of("verdict", "declined", "ground", "not-a-vulnerability", "words", "仕様です。"));

        assertThat(stateOf(other)).isEqualTo(State.WAITING);
        assertThat(judge(
                                other,
                                Map.of(
                                        "verdict",
                                        "duplicate",
                                        "of",
                                        original.number().digits()))
                        .text())
                .contains("重複の元にできません");
    }

    @Test
    void whatIsHandledWithAnAcceptedReportIsNotTakenOutOfItHere() {
        var original = handed.product("はと帳 1", "x");
        var other = handed.product("はと帳 2", "x");
        saveCopy(original, Map.of());
        judge(original, Map.of("verdict", "accepted"));
        judgeTwice(other, Map.of("verdict", "duplicate", "of", original.number().digits()));

        assertThat(judge(other, Map.of("verdict", "incomplete", "words", "版は?")).status())
                .isEqualTo(409);
    }

    @Test
    void aWithdrawnReportIsNotJudged() {
        var receipt = handed.product("すいか帳", "x");
        var seen = hanako.get(path(receipt));
        reports.withdraw(receipt.report());

        assertThat(stateOf(receipt)).isEqualTo(State.WITHDRAWN);
        assertThat(hanako.send(seen, "/verdict", Map.of("verdict", "incomplete", "words", "?"))
                        .status())
                .isEqualTo(409);
        assertThat(hanako.get(path(receipt)).html().select("form[action$=/verdict]"))
                .isEmpty();
        assertThat(need.needs(reports.get(receipt.report()).finder())).isFalse();
    }

    @Test
    void nothingIsFoundOfAShreddedReportAnyMore() {
        var receipt = handed.product("しのび帳", "きえてなくなることば");
        Awaitility.await()
                .untilAsserted(() -> assertThat(hanako.get("/reports?q=%E3%81%97%E3%81%AE%E3%81%B3%E5%B8%B3")
                                .text())
                        .contains("しのび帳"));
        saveCopy(receipt, Map.of());
        judgeTwice(receipt, Map.of("verdict", "declined", "ground", "small-impact", "words", "影響が小さいためです。"));
        shredder.run();

        var page = hanako.get(path(receipt));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("破棄されました").doesNotContain("しのび帳", "きえてなくなることば", "影響が小さいためです。");
        assertThat(triage.copyOf(receipt.report())).isEmpty();
        Awaitility.await()
                .untilAsserted(() -> assertThat(hanako.get("/reports?state=all&q=%E3%81%97%E3%81%AE%E3%81%B3%E5%B8%B3")
                                .text())
                        .contains("条件に合う届出はありません"));
    }

    @Test
    void theExpectedImpactOrdersTheListAndKeepsItsHistory() {
        var receipt = handed.website("https://impact.example.jp/");
        var page = hanako.get(path(receipt));
        hanako.send(page, "/estimate", Map.of("spread", "medium", "band", "medium", "passive", "true"));
        assertThat(queue.find(receipt.report()).orElseThrow().level()).contains(ImpactLevel.SIMPLE);

        page = hanako.send(
                hanako.get(path(receipt)),
                "/estimate",
                Map.of("spread", "narrow", "band", "high", "exploited", "true"));
        assertThat(queue.find(receipt.report()).orElseThrow().level()).contains(ImpactLevel.PRIORITY);
        assertThat(page.html().select("#impact ~ .timeline li")).hasSize(2);
        assertThat(hanako.get("/reports?sort=priority")
                        .html()
                        .select("tbody tr")
                        .first()
                        .text())
                .contains("優先");
    }

    @Test
    void theDeskSeesWhatIsOverdueFirst() {
        var receipt = handed.product("おそい帳", "x");
        clock.pass(Duration.ofDays(9));
        var page = hanako.get("/desk");

        assertThat(page.html().select("h2").first().text()).isEqualTo("期限を過ぎたもの");
        assertThat(page.html().select("td[data-label=期限]").eachText())
                .isSorted()
                .first()
                .asString()
                .contains("期限切れ");
        assertThat(hanako.get("/reports?q=" + receipt.number()).html().select("tr.late"))
                .isNotEmpty();
    }

    @Test
    void nobodyElseComesNearAReport() {
        var receipt = handed.product("ひみつ帳", "x");
        var vendor = cast.signedIn(cast.person("vera", "製品 ベラ", null, Role.VENDOR));
        var publisher = cast.signedIn(cast.person("paul", "公表 ポール", null, Role.PUBLISHER));

        assertThat(vendor.get(path(receipt)).status()).isEqualTo(404);
        assertThat(vendor.get("/reports/00000000").status()).isEqualTo(404);
        assertThat(vendor.get("/reports").status()).isEqualTo(403);
        assertThat(vendor.get("/desk").status()).isEqualTo(403);
        assertThat(hanako.get("/reports/00000000").status()).isEqualTo(404);
        assertThat(hanako.get("/reports/nonsense").status()).isEqualTo(404);
        assertThat(publisher.get(path(receipt)).text()).contains("ひみつ帳");
        assertThat(publisher.get(path(receipt)).html().select("main form")).isEmpty();
        assertThat(cast.stranger().get(path(receipt)).at().getPath()).isEqualTo("/sign-in");
    }
}
