// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import madoguchi.Cast;
import madoguchi.DeskTest;
import madoguchi.audit.Ledger;
import madoguchi.audit.LedgerEntry;
import madoguchi.audit.Subject;
import madoguchi.intake.Kind;
import madoguchi.intake.Progress;
import madoguchi.intake.Report;
import madoguchi.intake.Reports;
import madoguchi.intake.Whereabouts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class ClosureTest {

    @Autowired
    CaseCast people;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    Reports reports;

    @Autowired
    Whereabouts whereabouts;

    @Autowired
    OpenCasesNeedTheirFinders need;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    private final String words = "担当が確かめましたが、窓口の対象ではありませんでした。";

    @Test
    void whatIsUnmetIsNamedWithAWayToDoIt() {
        var report = people.reported(Kind.PRODUCT);
        var file = people.accepted(report, "まだ終われないもの");
        var hanako = people.handler();
        var page = hanako.get("/cases/" + file.number() + "/closure?outcome=withdrawn");

        assertThat(page.html().select(".checklist a").text()).contains("取り下げられていない届出が1件あります");
        assertThat(page.html().select(".checklist a").attr("href")).isEqualTo("/reports/" + report.number());
        assertThat(page.html().select("form[method=post][action$=closure]")).isEmpty();
        assertThat(hanako.get("/cases/" + file.number() + "?outcome=withdrawn")
                        .html()
                        .select(".checklist")
                        .text())
                .contains("取り下げられていない届出が1件あります");
    }

    @Test
    void whoClosesInSpiteOfItIsRefusedAndKeepsTheirWords() {
        var file = people.accepted(Kind.WEBSITE, "取り下げられていないもの");
        var hanako = people.handler();
        var ready = hanako.get("/cases/" + file.number() + "/closure?outcome=out-of-scope");
        var refused = hanako.send(ready, "/closure", Map.of("outcome", "withdrawn", "words", words));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html().select("[role=alert]").text()).contains("まだ終了できません");
        assertThat(refused.html().select(".checklist a").text()).contains("取り下げられていない届出");
        assertThat(cases.get(file.id()).isOpen()).isTrue();
    }

    @Test
    void theFinderIsToldTheOutcomeTheWordsAndThatSilenceLapses() {
        var report = people.reported(Kind.WEBSITE);
        var file = people.accepted(report, "対象外だったもの");
        assertThat(need.needs(report.finder())).isTrue();

        var closed = close(file, "out-of-scope");
        assertThat(closed.text())
                .contains("取扱いを終了し、届け出た方にお知らせしました")
                .contains("取扱い終了")
                .contains("対象外");
        assertThat(need.needs(report.finder())).isFalse();
        assertThat(ledger.about(Subject.report(report.number())))
                .extracting(LedgerEntry::act)
                .endsWith("letter-written");
        assertThat(whereabouts.stepsOf(report))
                .extracting(Progress.Step::messageKey)
                .containsSubsequence(
                        "status.casework.opened", "status.casework.closed.out-of-scope", "status.casework.words");
        assertThat(whereabouts.stepsOf(report).getLast().arguments()).containsExactly(words);
        assertThat(sealedWords(report)).doesNotContain("担当");
    }

    @Test
    void thePageSaysBeforehandWhatTheFinderWillBeTold() {
        var file = people.accepted(Kind.WEBSITE, "これから終わるもの");
        var page = people.handler().get("/cases/" + file.number() + "/closure?outcome=out-of-scope");

        assertThat(page.html().select(".sheet").text())
                .contains("対象にはあたらない")
                .contains("このお願いは効力を失いました")
                .contains("個人情報は、取扱いの終了後に破棄します");
    }

    @Test
    void aWithdrawnCaseClosesOnceEveryReportIsWithdrawn() {
        var report = people.reported(Kind.PRODUCT);
        var file = people.accepted(report, "取り下げられるもの");
        reports.withdraw(report.id());

        close(file, "withdrawn");
        assertThat(cases.get(file.id()).state()).isInstanceOf(Case.State.Closed.class);
        assertThat(whereabouts.standingOf(reports.get(report.id())).messageKey())
                .isEqualTo("casework.told.withdrawn");
    }

    @Test
    void aClosedCaseIsNotClosedAgainNorTaken() {
        var file = people.accepted(Kind.WEBSITE, "終わったもの");
        var hanako = people.handler();
        var before = hanako.get("/cases/" + file.number());
        close(file, "small-impact");

        assertThat(hanako.get("/cases/" + file.number() + "/closure").status()).isEqualTo(409);
        assertThat(hanako.send(before, "/assignment", Map.of()).status()).isEqualTo(409);
        assertThat(hanako.get("/cases/" + file.number()).text()).contains("再開はできません");
    }

    @Test
    void aProductCannotEndAsAWebsiteDoes() {
        var file = people.accepted(Kind.PRODUCT, "製品");
        var hanako = people.handler();
        var ready = hanako.get("/cases/" + file.number() + "/closure?outcome=out-of-scope");

        assertThat(hanako.send(ready, "/closure", Map.of("outcome", "fixed", "words", ""))
                        .status())
                .isEqualTo(422);
        assertThat(cases.get(file.id()).isOpen()).isTrue();
    }

    @Test
    void aProgramClosesACaseAndIsToldWhatIsUnmet() {
        var file = people.accepted(Kind.WEBSITE, "手続きで終わるもの");
        var token = cast.bearer(people.hanako());
        var path = "/api/v1/cases/" + file.number();
        var somebody = cast.stranger();

        var unmet = somebody.api("POST", path + "/closure", token, "{\"outcome\":\"withdrawn\"}");
        assertThat(unmet.statusCode()).isEqualTo(409);
        assertThat(unmet.body()).contains("\"unmet\":[{").contains("/reports/");
        var wrong = somebody.api("POST", path + "/closure", token, "{\"outcome\":\"solved\"}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("\"field\":\"outcome\"");
        var done = somebody.api("POST", path + "/closure", token, "{\"outcome\":\"out-of-scope\",\"words\":\"x\"}");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(somebody.api("GET", path, token, "").body())
                .contains("\"state\":\"closed\"")
                .contains("\"outcome\":\"out-of-scope\"")
                .contains("\"title\":\"手続きで終わるもの\"")
                .doesNotContain(CaseCast.FINDER);
        assertThat(somebody.api("POST", path + "/closure", token, "{\"outcome\":\"out-of-scope\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    private madoguchi.Visitor.Page close(Case file, String outcome) {
        var hanako = people.handler();
        var ready = hanako.get("/cases/" + file.number() + "/closure?outcome=" + outcome);
        return hanako.send(ready, "/closure", Map.of("words", words));
    }

    private String sealedWords(Report report) {
        return new String(
                db.sql("select words from casework.closing_words where report = :report")
                        .param("report", report.id().value())
                        .query(byte[].class)
                        .single(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
