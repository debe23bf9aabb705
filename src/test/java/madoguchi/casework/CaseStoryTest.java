// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import madoguchi.Cast;
import madoguchi.DeskTest;
import madoguchi.access.Role;
import madoguchi.intake.Kind;
import madoguchi.intake.Reports;
import madoguchi.sealing.SealBroken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class CaseStoryTest {

    @Autowired
    CaseCast people;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    Handling handling;

    @Autowired
    Reports reports;

    @Autowired
    JdbcClient db;

    @Test
    void anAcceptedReportOpensACaseUnderTheTitleOfItsHandlingCopy() {
        var report = people.reported(Kind.PRODUCT);
        var file = people.accepted(report, "帳簿ソフトのスクリプト");
        var page = people.handler().get("/cases/" + file.number());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).isEqualTo("帳簿ソフトのスクリプト");
        assertThat(page.html()
                        .select("a[href=/reports/" + report.number() + "]")
                        .text())
                .contains(report.number().digits());
        assertThat(page.html().select(".timeline").text()).contains("案件を始めました").contains("窓 花子");
        assertThat(cases.keyOf(file).id()).isEqualTo(file.key());
    }

    @Test
    void theFinderIsNowhereOnThePage() {
        var report = people.reported(Kind.WEBSITE);
        var file = people.accepted(report, "問合せの画面");
        var html = people.handler().get("/cases/" + file.number()).html().html();

        assertThat(html)
                .doesNotContain(CaseCast.FINDER)
                .doesNotContain("花野研究室")
                .doesNotContain(report.finder().toString());
    }

    @Test
    void aDuplicateJoinsTheCaseOfItsOriginal() {
        var original = people.reported(Kind.PRODUCT);
        var file = people.accepted(original, "二人が届け出たもの");
        var second = people.reported(Kind.PRODUCT);
        people.duplicate(second, original);

        assertThat(cases.get(file.id()).reports()).containsExactly(original.id(), second.id());
        assertThat(people.handler().get("/cases/" + file.number()).text())
                .contains(second.number().digits())
                .contains("同じ脆弱性の届出が加わりました");
    }

    @Test
    void aDuplicateOfAReportThatWaitsJoinsWhenThatIsAccepted() {
        var original = people.reported(Kind.PRODUCT);
        var second = people.reported(Kind.PRODUCT);
        people.duplicate(second, original);
        assertThat(cases.find(second.id())).isEmpty();

        var file = people.accepted(original, "あとから受理したもの");
        assertThat(file.reports()).containsExactly(original.id(), second.id());
    }

    @Test
    void whoTookAReportBackJoinsNothing() {
        var original = people.reported(Kind.PRODUCT);
        var second = people.reported(Kind.PRODUCT);
        people.duplicate(second, original);
        reports.withdraw(second.id());

        assertThat(people.accepted(original, "一人になったもの").reports()).containsExactly(original.id());
    }

    @Test
    void aHandlerTakesACaseAndHandsItToAnother() {
        var file = people.accepted(Kind.PRODUCT, "引き継ぐもの");
        var jiro = cast.person("jiro", "受付 次郎", null, Role.HANDLER);
        var hanako = people.handler();
        var path = "/cases/" + file.number();

        var taken = hanako.send(hanako.get(path), "/assignment", Map.of());
        assertThat(taken.html().select("#hand + p").text()).isEqualTo("窓 花子");
        var handed =
                hanako.send(taken, "/assignment", Map.of("handler", jiro.id().toString()));
        assertThat(handed.html().select("#hand + p").text()).isEqualTo("受付 次郎");
        assertThat(handed.html().select(".timeline li").getFirst().text()).contains("担当者を決めました: 受付 次郎");
    }

    @Test
    void onlyAHandlerCanBePutOnACase() {
        var file = people.accepted(Kind.PRODUCT, "だれが");
        var vendor = cast.person("vendor", "開発 三郎", null, Role.VENDOR);

        assertThatThrownBy(() -> handling.assign(file.id(), vendor.id())).isInstanceOf(Handling.NotAHandler.class);
    }

    @Test
    void aNoteIsKeptWithItsAuthorAndAnEmptyOneIsNot() {
        var file = people.accepted(Kind.PRODUCT, "メモのあるもの");
        var hanako = people.handler();
        var page = hanako.get("/cases/" + file.number());

        var refused = hanako.send(page, "/notes", Map.of("note", "  "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".errors").text()).contains("入力してください");

        var kept = hanako.send(page, "/notes", Map.of("note", "開発者に電話した。\n折り返し待ち。"));
        assertThat(kept.html().select(".talk").text()).contains("窓 花子").contains("折り返し待ち。");
    }

    @Test
    void titlesAndNotesAreSealedAndCannotBeMovedToAnotherRow() {
        var one = people.accepted(Kind.PRODUCT, "ひみつの題名");
        var other = people.accepted(Kind.PRODUCT, "べつの題名");
        handling.write(one.id(), "ひみつのメモ");
        handling.write(one.id(), "べつのメモ");

        assertThat(dump("casework.case_file", "title")).doesNotContain("ひみつ");
        assertThat(dump("casework.note", "text")).doesNotContain("ひみつ");

        db.sql("""
                update casework.case_file a set title = b.title, sealed_by = b.sealed_by
                  from casework.case_file b where a.id = :a and b.id = :b""").param("a", one.id().value()).param("b", other.id().value()).update();
        assertThatThrownBy(() -> cases.titleOf(cases.get(one.id()))).isInstanceOf(SealBroken.class);
        db.sql("""
                update casework.note a set text = b.text from casework.note b
                 where a.case_file = :file and b.case_file = :file and a.id <> b.id""").param("file", one.id().value()).update();
        assertThatThrownBy(() -> handling.notesOf(one)).isInstanceOf(SealBroken.class);
        db.sql("delete from casework.note where case_file = :file")
                .param("file", one.id().value())
                .update();
        db.sql("delete from casework.case_report where case_file = :file")
                .param("file", one.id().value())
                .update();
        db.sql("delete from casework.case_file where id = :file")
                .param("file", one.id().value())
                .update();
    }

    @Test
    void toOtherRolesACaseLooksLikeNoCase() {
        var file = people.accepted(Kind.PRODUCT, "見えないもの");
        for (var role : new Role[] {Role.VENDOR, Role.COORDINATOR, Role.AUDITOR, Role.ADMINISTRATOR}) {
            var visitor = cast.signedIn(cast.person("other", "ほかの人", null, role));
            var there = visitor.get("/cases/" + file.number());
            var nowhere = visitor.get("/cases/00000000");

            assertThat(there.status()).isEqualTo(404).isEqualTo(nowhere.status());
            assertThat(there.text()).isEqualTo(nowhere.text());
            assertThat(visitor.get("/cases").status()).isEqualTo(403);
        }
        assertThat(cast.stranger().get("/cases/" + file.number()).at().getPath())
                .isEqualTo("/sign-in");
    }

    @Test
    void aPublisherReadsACaseButHasNoFormsInIt() {
        var file = people.accepted(Kind.PRODUCT, "公表を待つもの");
        var publisher = cast.signedIn(cast.person("publisher", "公表 四郎", null, Role.PUBLISHER));
        var page = publisher.get("/cases/" + file.number());

        assertThat(page.heading()).isEqualTo("公表を待つもの");
        assertThat(page.html().select("form[action^=/cases][method=post]")).isEmpty();
        assertThat(publisher.get("/cases/" + file.number() + "/closure").status())
                .isEqualTo(404);
    }

    @Test
    void everyPanelIsReachedWithoutScriptToo() {
        var file = people.accepted(Kind.PRODUCT, "部屋のあるもの");
        var hanako = people.handler();
        var panels = hanako.get("/cases/" + file.number()).html().select("section.panel:has([hx-get])");

        assertThat(panels).isNotEmpty();
        for (var panel : panels) {
            assertThat(hanako.get(panel.select("[hx-get]").attr("hx-get")).status())
                    .isEqualTo(200);
            assertThat(hanako.get(panel.select(".panel-head a").attr("href"))
                            .html()
                            .select("h1"))
                    .hasSize(1);
        }
    }

    private String dump(String table, String column) {
        return String.join(
                "",
                db.sql("select " + column + " from " + table)
                        .query((row, _) -> new String(row.getBytes(1), java.nio.charset.StandardCharsets.UTF_8))
                        .list());
    }
}
