// SPDX-License-Identifier: Apache-2.0
package madoguchi.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import madoguchi.Cast;
import madoguchi.DeskTest;
import madoguchi.access.Role;
import madoguchi.casework.Case;
import madoguchi.casework.CaseCast;
import madoguchi.casework.Closing;
import madoguchi.casework.Outcome;
import madoguchi.intake.Kind;
import madoguchi.intake.Progress;
import madoguchi.intake.Whereabouts;
import madoguchi.notation.Severity;
import madoguchi.sealing.SealBroken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class VerificationTest {

    private static final String XSS = "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N";
    private static final String XSS_4 = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:N/VI:N/VA:N/SC:L/SI:L/SA:N";

    @Autowired
    CaseCast people;

    @Autowired
    Cast cast;

    @Autowired
    Verifications verifications;

    @Autowired
    Closing closing;

    @Autowired
    Whereabouts whereabouts;

    @Autowired
    JdbcClient db;

    private static Map<String, String> form(String cvss3) {
        return Map.of(
                "done", "四つの版で試した。",
                "reproduced", "yes",
                "result", "入れた文字がそのまま動いた。",
                "threat", "画面の書換え",
                "cwe", "79",
                "spread", "medium",
                "cvss3", cvss3,
                "cvss4", XSS_4);
    }

    private static String path(Case file) {
        return "/cases/" + file.number() + "/verification";
    }

    @Test
    void whatIsRecordedStandsOnThePageThePanelAndTheLists() {
        var file = people.accepted(Kind.PRODUCT, "検証するもの");
        var hanako = people.handler();
        var recorded = hanako.send(hanako.get(path(file)), "/verification", form(XSS));

        assertThat(recorded.text())
                .contains("検証を記録しました")
                .contains("再現できた")
                .contains("窓 花子")
                .contains("四つの版で試した。")
                .contains("CWE-79")
                .contains("6.1")
                .contains("通常");
        assertThat(hanako.get(path(file) + "/panel").text()).contains("再現できた").contains(XSS);
        assertThat(hanako.get("/cases/" + file.number())
                        .html()
                        .select(".title .tag.sev-medium")
                        .text())
                .isEqualTo("警告 6.1");
        assertThat(hanako.get("/cases?q=" + file.number())
                        .html()
                        .select("td .tag.sev-medium")
                        .text())
                .isEqualTo("警告 6.1");
        assertThat(verifications.severityOf(List.of(file))).containsEntry(file.id(), Severity.MEDIUM);
    }

    @Test
    void theLatestHoldsAndTheEarlierStays() {
        var file = people.accepted(Kind.PRODUCT, "二度検証するもの");
        var hanako = people.handler();
        hanako.send(hanako.get(path(file)), "/verification", form(XSS));
        hanako.send(
                hanako.get(path(file)),
                "/verification",
                Map.of("done", "あらためて試した。", "reproduced", "no", "result", "動かなかった。"));

        assertThat(verifications.list(file))
                .extracting(one -> one.findings().reproduced())
                .containsExactly(Verification.Reproduced.NO, Verification.Reproduced.YES);
        assertThat(verifications.severityOf(List.of(file))).containsEntry(file.id(), Severity.MEDIUM);
        assertThat(hanako.get(path(file) + "/panel").text())
                .contains("再現できなかった")
                .contains("ほかに1件");
    }

    @Test
    void aFaultyFormComesBackWithEverythingTyped() {
        var file = people.accepted(Kind.PRODUCT, "書きまちがい");
        var hanako = people.handler();
        var refused = hanako.send(
                hanako.get(path(file)),
                "/verification",
                Map.of("done", "", "result", "結果です", "cwe", "なにか", "cvss3", "CVSS:3.1/AV:N/AC:Q", "cvss4", XSS));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".errors a"))
                .extracting(link -> link.attr("href"))
                .containsExactly("#done", "#reproduced", "#cwe", "#cvss3", "#cvss4");
        assertThat(refused.html().select("#cvss3-error").text()).contains("ACの値");
        assertThat(refused.html().select("#cvss4-error").text()).contains("v4.0");
        assertThat(refused.html().select("#result").text()).isEqualTo("結果です");
        assertThat(refused.html().select("#cwe").attr("value")).isEqualTo("なにか");
        assertThat(verifications.list(file)).isEmpty();
    }

    @Test
    void aVectorIsScoredAndExplainedBeforeAnythingIsRecorded() {
        var file = people.accepted(Kind.PRODUCT, "確かめるもの");
        var page = people.handler();
        var answer = page.send(page.get(path(file)), "/verification", Map.of("act", "check", "cvss3", XSS));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.html().select("section:has(#explained)").text())
                .contains("6.1")
                .contains("警告")
                .contains("攻撃元区分")
                .contains("まだ記録していません");
        assertThat(verifications.list(file)).isEmpty();
    }

    @Test
    void whoDoesNotTypeAVectorChoosesMetricByMetric() {
        var file = people.accepted(Kind.PRODUCT, "選ぶもの");
        var chosen = new java.util.HashMap<>(form(""));
        Map.of("AV", "N", "AC", "L", "PR", "N", "UI", "R", "S", "C", "C", "L", "I", "L", "A", "N")
                .forEach((metric, value) -> chosen.put("cvss3-" + metric, value));
        var hanako = people.handler();
        hanako.send(hanako.get(path(file)), "/verification", chosen);

        assertThat(verifications.latest(file).orElseThrow().findings().cvss3().orElseThrow())
                .hasToString(XSS);

        chosen.put("cvss3-UI", "");
        var gap = hanako.send(hanako.get(path(file)), "/verification", chosen);
        assertThat(gap.html().select("#cvss3-error").text()).contains("UI");
    }

    @Test
    void publishedWithoutAVerificationIsUnmet() {
        var file = people.accepted(Kind.PRODUCT, "公表するもの");
        assertThat(closing.unmet(file, Outcome.PUBLISHED))
                .anyMatch(unmet -> unmet.path().equals(path(file)));

        verifications.conclude(file.id(), new VerificationForm(form(XSS)).findings());
        assertThat(closing.unmet(file, Outcome.PUBLISHED))
                .noneMatch(unmet -> unmet.path().equals(path(file)));
        assertThat(closing.unmet(file, Outcome.OUT_OF_SCOPE))
                .noneMatch(unmet -> unmet.path().equals(path(file)));
    }

    @Test
    void wordsAndVectorsAreSealedAndCannotBeMovedToAnotherRow() {
        var file = people.accepted(Kind.PRODUCT, "封じるもの");
        var findings = new VerificationForm(form(XSS)).findings();
        verifications.conclude(file.id(), findings);
        verifications.conclude(file.id(), findings);
        var columns = "done || result || threat || preconditions || cvss3 || cvss4";
        var stored = db.sql("select " + columns + " from verification.verification")
                .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .list();

        assertThat(String.join("", stored)).doesNotContain("四つの版").doesNotContain("AV:N");
        db.sql("""
                update verification.verification a set done = b.done from verification.verification b
                 where a.case_file = :file and b.case_file = :file and a.id <> b.id""").param("file", file.id().value()).update();
        assertThatThrownBy(() -> verifications.list(file)).isInstanceOf(SealBroken.class);
    }

    @Test
    void theFinderIsToldThatItWasReproducedAndNoMore() {
        var report = people.reported(Kind.WEBSITE);
        var file = people.accepted(report, "知らせるもの");
        verifications.conclude(file.id(), new VerificationForm(form(XSS)).findings());

        assertThat(whereabouts.standingOf(report).messageKey()).isEqualTo("status.verification.done");
        assertThat(whereabouts.stepsOf(report))
                .extracting(Progress.Step::messageKey)
                .contains("status.verification.yes");
    }

    @Test
    void aProgramRecordsAVerification() {
        var file = people.accepted(Kind.PRODUCT, "手続きで検証");
        var token = cast.bearer(people.hanako());
        var calls = "/api/v1/cases/" + file.number() + "/verifications";
        var json = "{\"done\":\"試した\",\"reproduced\":\"yes\",\"result\":\"動いた\",\"cvss3\":\"" + XSS + "\"}";

        var created = cast.stranger().api("POST", calls, token, json);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body()).contains("\"severity\":\"medium\"").contains("\"score\":\"6.1\"");
        var refused = cast.stranger().api("POST", calls, token, "{\"reproduced\":\"maybe\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"done\"").contains("\"field\":\"reproduced\"");
    }

    @Test
    void toOtherRolesItIsAsIfThereWereNoCase() {
        var file = people.accepted(Kind.PRODUCT, "見えない検証");
        for (var role : List.of(Role.VENDOR, Role.COORDINATOR, Role.CUSTODIAN)) {
            var visitor = cast.signedIn(cast.person("other", "ほかの人", null, role));
            assertThat(visitor.get(path(file)).status()).isEqualTo(404);
            assertThat(visitor.get(path(file) + "/panel").status()).isEqualTo(404);
            assertThat(visitor.get(path(file)).text())
                    .isEqualTo(visitor.get("/cases/00000000/verification").text());
        }
    }
}
