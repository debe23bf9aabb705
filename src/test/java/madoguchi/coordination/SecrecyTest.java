// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import madoguchi.Cast;
import madoguchi.DeskTest;
import madoguchi.Visitor;
import madoguchi.casework.Case;
import madoguchi.casework.CaseCast;
import madoguchi.sealing.SealBroken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who may not know something does not learn it: not from a page, not from the API, not from a stolen dump.
@DeskTest
class SecrecyTest {

    @Autowired
    CoordinationCast people;

    @Autowired
    Cast cast;

    @Autowired
    Coordination coordination;

    @Autowired
    Roster roster;

    @Autowired
    Answers answers;

    @Autowired
    JdbcClient db;

    @Test
    void theFinderIsOnNoPageAndInNoAnswerOfCoordinatorVendorAndOperator() {
        var product = people.product("製品の件");
        var jpcc = people.coordinator();
        var aozakura = people.vendor("青桜ソフトウェア");
        people.told(product, jpcc);
        var vendor = people.told(product, aozakura);
        var website = people.website("サイトの件");
        var operator = people.entered(people.operatorTold(website));

        var coordinating = "/coordination/" + product.number();
        assertNoFinder(
                product,
                people.member(jpcc),
                "/coordination",
                coordinating,
                coordinating + "/embargo",
                coordinating + "/embargo/termination",
                coordinating + "/facts/public",
                coordinating + "/participants/new",
                CaseDoor.pathOf(product, vendor.id()));
        assertNoFinder(product, people.member(aozakura), "/participation", "/participation/" + product.number());
        assertNoFinder(website, operator, "/participation", "/participation/" + website.number());
        for (var organisation : List.of(jpcc, aozakura)) {
            var token = cast.bearer(people.account(organisation));
            Stream.of("/participation", "/participation/" + product.number(), "/cases/" + product.number() + "/embargo")
                    .map(path -> cast.stranger().api("GET", "/api/v1" + path, token, ""))
                    .forEach(answer -> {
                        assertThat(answer.statusCode()).isEqualTo(200);
                        assertNoFinder(product, answer.body());
                    });
        }
    }

    @Test
    void aVendorOfAnotherCaseSeesNothingWhereverItLooks() {
        var file = people.product("よその件");
        var told = people.told(file, people.vendor("青桜ソフトウェア"));
        var other = people.vendor("灯火電機");
        people.told(people.product("自分の件"), other);
        var joined = people.vendor("まだ知らされていない会社");
        people.joined(file, Newcomer.from(joined));

        for (var outsider : List.of(other, joined)) {
            var visitor = people.member(outsider);
            var unknown = visitor.get("/participation/00000000");
            var page = visitor.get("/participation/" + file.number());
            assertThat(page.status()).isEqualTo(404);
            assertThat(page.html().select("main").html())
                    .isEqualTo(unknown.html().select("main").html());
            assertThat(visitor.get("/coordination/" + file.number()).status()).isEqualTo(404);
            assertThat(visitor.get("/cases/" + file.number() + "/coordination").status())
                    .isEqualTo(404);
            var token = cast.bearer(people.account(outsider));
            for (var path : List.of(
                    "/participation/" + file.number(),
                    "/cases/" + file.number() + "/embargo",
                    "/cases/" + file.number() + "/participants/" + told.id() + "/answer")) {
                assertThat(cast.stranger()
                                .api("GET", "/api/v1" + path, token, "")
                                .statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void anOperatorSeesItsOwnCaseAlone() {
        var own = people.website("うちの件");
        var other = people.website("よその件");
        var operator = people.entered(people.operatorTold(own));
        people.operatorTold(other);

        assertThat(operator.get("/participation/" + own.number()).status()).isEqualTo(200);
        assertThat(operator.get("/participation/" + other.number()).status()).isEqualTo(404);
        assertThat(operator.get("/participation").text())
                .contains(own.number().digits())
                .doesNotContain(other.number().digits());
    }

    @Test
    void aCoordinatorSeesTheCasesItWasToldOfAlone() {
        var file = people.product("知らせていない件");
        var jpcc = people.coordinator();
        people.joined(file, Newcomer.from(jpcc));

        assertThat(people.member(jpcc).get("/coordination/" + file.number()).status())
                .isEqualTo(404);
        assertThat(people.member(jpcc).get("/coordination").text()).contains("まだありません");
    }

    @Test
    void aParticipantOfAnotherCaseIsNoParticipantOfThisOne() {
        var file = people.product("この件");
        var elsewhere = people.told(people.product("あの件"), people.vendor("青桜ソフトウェア"));

        assertThat(people.handler().get(CaseDoor.pathOf(file, elsewhere.id())).status())
                .isEqualTo(404);
    }

    @Test
    void aDumpTellsNeitherWhoTakesPartNorWhatWasSaid() {
        var file = people.product("ダンプの件");
        var vendor = people.vendor("漏れてはならない社名");
        var who = people.told(file, vendor);
        people.asHandler(() -> answers.answer(
                who.id(), Answers.Saying.of(new Answer.OfVendor.FixedIn("9.9.9-secret"), "漏れてはならないことば")));

        var dump = dump();
        assertThat(dump)
                .contains(who.id().toString())
                .doesNotContain("漏れてはならない")
                .doesNotContain("9.9.9-secret")
                .doesNotContain("psirt")
                .doesNotContain("女将");
        // The id of the organisation, by which an account could be matched with the case, is not there either.
        assertThat(tableOf("participant")).doesNotContain(vendor.id().toString());
    }

    @Test
    void swappedRowsDoNotOpen() {
        var file = people.product("入替えの件");
        var one = people.told(file, people.vendor("青桜ソフトウェア"));
        var two = people.told(file, people.vendor("灯火電機"));
        db.sql("""
                update coordination.participant p set name = q.name
                  from coordination.participant q where p.id = :one and q.id = :two""")
                .param("one", one.id().value())
                .param("two", two.id().value())
                .update();

        assertThatThrownBy(() -> roster.get(one.id())).isInstanceOf(SealBroken.class);
        assertThat(coordination.get(two.id()).name()).startsWith("灯火電機");
    }

    @Test
    void anOtherVendorIsNowhereOnAVendorsPage() {
        var file = people.product("二社の件");
        var aozakura = people.vendor("青桜ソフトウェア");
        people.told(file, aozakura);
        var other = people.told(file, people.vendor("灯火電機"));
        people.asHandler(
                () -> answers.answer(other.id(), Answers.Saying.of(new Answer.OfVendor.NotAffected(), "うちは関係ない")));

        assertThat(people.member(aozakura)
                        .get("/participation/" + file.number())
                        .html()
                        .html())
                .doesNotContain("灯火電機")
                .doesNotContain("うちは関係ない")
                .doesNotContain(other.id().toString());
    }

    private static void assertNoFinder(Case file, Visitor visitor, String... paths) {
        for (var path : paths) {
            var page = visitor.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertNoFinder(file, page.html().html());
        }
    }

    private static void assertNoFinder(Case file, String text) {
        assertThat(text)
                .doesNotContain(CaseCast.FINDER)
                .doesNotContain("花野")
                .doesNotContain("hana@finder.example")
                .doesNotContain(file.firstReport().toString());
    }

    private String dump() {
        return Stream.of(
                        "participant",
                        "organisation",
                        "notice",
                        "reading",
                        "attempt",
                        "answer",
                        "silent",
                        "fix_check",
                        "embargo",
                        "embargo_act",
                        "consent_act",
                        "fact")
                .map(this::tableOf)
                .reduce("", String::concat);
    }

    /// Every row as PostgreSQL would dump it, and once more with the bytes read as text.
    private String tableOf(String table) {
        var rows = String.join(
                "\n",
                db.sql("select t::text from coordination." + table + " t")
                        .query(String.class)
                        .list());
        var bytes = java.util.regex.Pattern.compile("\\\\\\\\?x([0-9a-f]{2,})")
                .matcher(rows)
                .results()
                .map(found -> new String(HexFormat.of().parseHex(found.group(1)), StandardCharsets.UTF_8))
                .reduce("", String::concat);
        return rows + bytes;
    }
}
