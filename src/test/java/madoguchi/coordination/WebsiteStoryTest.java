// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import madoguchi.Cast;
import madoguchi.DeskTest;
import madoguchi.TestClock;
import madoguchi.Visitor;
import madoguchi.audit.Subject;
import madoguchi.calendar.DeskZone;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.intake.Reports;
import madoguchi.mail.Outbox;
import madoguchi.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A website whose operator has no account, by the pages and letters alone.
@DeskTest
class WebsiteStoryTest {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s]+/sign-in/link\\?key=[^\\s]+");

    @Autowired
    CoordinationCast people;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    Reports reports;

    @Autowired
    Vault vault;

    @Autowired
    Outbox outbox;

    @Autowired
    Coordination coordination;

    @Autowired
    CoordinationProgress progress;

    @Autowired
    DeskZone zone;

    @Autowired
    TestClock clock;

    @Test
    void theOperatorIsAskedFirstAndToldThenAndFixesTheSite() {
        var file = people.website("問合せの画面の弱点");
        var desk = people.handler();
        var form = desk.get("/coordination/" + file.number() + "/participants/new");
        var joined = desk.send(form, "/participants", Map.of("name", "はなや旅館", "mail", "okami@ryokan.example"));
        var path = joined.at().getPath();

        // Step one: who is in charge? Nothing of the case, no link to open, no attachment.
        desk.send(desk.get(path + "/inquiry"), "/inquiry", Map.of());
        var inquiry = lastLetter(file);
        assertThat(inquiry).contains("5営業日").contains("添付ファイルはありません").doesNotContain("問合せの画面");
        assertThat(LINK.matcher(inquiry).find()).isFalse();
        assertThat(coordination.startingDateOf(file.id())).contains(zone.today());

        // Step two: the notice, with a link that works once.
        desk.send(desk.get(path + "/notice"), "/notice", Map.of());
        var letter = lastLetter(file);
        assertThat(letter).contains("3か月").doesNotContain("問合せの画面");
        var operator = enteredBy(letter);
        assertThat(operator.get("/participation").text()).contains(file.number().digits());
        var page = operator.get("/participation/" + file.number());
        assertThat(page.text())
                .contains("表がみえる")
                .contains("3か月以内")
                .contains("公表しません")
                .doesNotContain("CVSS:");

        // It cannot see it, asks, and then fixes it; the finder is told at once.
        operator.send(page, "/answer", Map.of("answer", "asks-for-help", "words", "場所が分かりません"));
        operator.send(
                page,
                "/answer",
                Map.of("answer", "fixed", "day", zone.today().toString(), "words", "直しました", "check", "true"));
        var report = reports.get(file.firstReport());
        assertThat(outbox.about(Subject.report(report.number()), vault.keyOf(report.finder())))
                .last()
                .satisfies(posted -> assertThat(posted.letter().text())
                        .contains("修正の報告")
                        .doesNotContain("旅館")
                        .doesNotContain("直しました"));
        assertThat(progress.standingOf(report))
                .hasValueSatisfying(
                        standing -> assertThat(standing.messageKey()).isEqualTo("status.coordination.fixed"));

        // The operator asked the desk to look: until it has, the case does not close as fixed.
        var closure = "/cases/" + file.number() + "/closure?outcome=fixed";
        assertThat(desk.get(closure).text()).contains("依頼された修正の確認が済んでいる");
        desk.send(desk.get(path), "/check", Map.of("how", "同じ手順では起きなかった"));
        assertThat(desk.get(closure).text()).doesNotContain("依頼された修正の確認が済んでいる");
        assertThat(operator.get("/participation/" + file.number()).text()).contains("窓口でも修正を確認しました");
    }

    @Test
    void aSpentLinkIsRenewedByLetterToTheKnownAddressAlone() {
        var file = people.website("新しいリンク");
        var who = people.operatorTold(file);
        var mail = coordination.contactOf(who.id()).mail();
        clock.pass(LinkRequests.PAUSE.plusMinutes(1));
        var letters = count(file);

        var stranger = cast.stranger();
        var wrong = ask(stranger, file.number().digits(), "somebody@else.example");
        assertThat(count(file)).isEqualTo(letters);
        var right = ask(stranger, file.number().digits(), mail);
        assertThat(count(file)).isEqualTo(letters + 1);
        assertThat(right.html().select("main").html())
                .isEqualTo(wrong.html().select("main").html());

        // Asking again at once fills nobody's mail box.
        ask(stranger, file.number().digits(), mail);
        assertThat(count(file)).isEqualTo(letters + 1);
        assertThat(enteredBy(lastLetter(file))
                        .get("/participation/" + file.number())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theHandlerReadsTheLettersAndIssuesALinkThatIsShownOnce() {
        var file = people.website("手渡しのリンク");
        var who = people.operatorTold(file);
        var desk = people.handler();
        var path = CaseDoor.pathOf(file, who.id());
        assertThat(desk.get(path).text()).contains("ウェブサイトのセキュリティについてのお知らせ");

        var shown = desk.send(desk.get(path), "/link", Map.of());
        var link = shown.html().select(".secret").text();
        assertThat(cast.entered(link).get("/participation/" + file.number()).status())
                .isEqualTo(200);
        assertThat(desk.get(path).html().select(".secret")).isEmpty();
    }

    @Test
    void theCaseOfASiteHasNoEmbargo() {
        var file = people.website("取決めなし");
        people.operatorTold(file);
        assertThat(people.handler()
                        .get("/coordination/" + file.number() + "/embargo")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobodyIsUnreachableBeforeTwoWaysWereTried() {
        var file = people.website("届かないもの");
        var who = people.joined(file, people.operator());
        var desk = people.handler();
        var path = CaseDoor.pathOf(file, who.id());
        var closure = "/cases/" + file.number() + "/closure?outcome=unreachable";
        var missing = "2つ以上の手段で、2回以上連絡を試みている";

        desk.send(desk.get(path), "/attempts", tried("mail"));
        desk.send(desk.get(path), "/attempts", tried("mail"));
        assertThat(desk.get(closure).text()).contains(missing);
        desk.send(desk.get(path), "/attempts", tried("telephone"));
        assertThat(desk.get(closure).text()).doesNotContain(missing);
    }

    private Map<String, String> tried(String channel) {
        return Map.of("channel", channel, "day", zone.today().minusDays(1).toString(), "hour", "10:00");
    }

    private static Visitor.Page ask(Visitor visitor, String number, String mail) {
        return visitor.send(
                visitor.get("/participation/link"), "/participation/link", Map.of("number", number, "mail", mail));
    }

    private Visitor enteredBy(String letter) {
        var found = LINK.matcher(letter);
        assertThat(found.find()).as("a link in the letter").isTrue();
        return cast.entered(URI.create(found.group()).toString());
    }

    private int count(Case file) {
        return outbox.about(Subject.caseFile(file.number()), cases.keyOf(file)).size();
    }

    private String lastLetter(Case file) {
        var posted =
                outbox.about(Subject.caseFile(file.number()), cases.keyOf(file)).getLast();
        return posted.letter().subject() + "\n" + posted.letter().text();
    }
}
