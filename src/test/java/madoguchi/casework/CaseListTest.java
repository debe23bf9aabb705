// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import madoguchi.Cast;
import madoguchi.DeskTest;
import madoguchi.Visitor;
import madoguchi.access.Account;
import madoguchi.access.AccountId;
import madoguchi.access.Role;
import madoguchi.intake.Kind;
import madoguchi.intake.ReportId;
import madoguchi.sealing.Purpose;
import madoguchi.sealing.Sealing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class CaseListTest {

    @Autowired
    CaseCast people;

    @Autowired
    Cast cast;

    @Autowired
    CaseTable table;

    @Autowired
    AssignmentTable assignments;

    @Autowired
    CaseIndex index;

    @Autowired
    Sealing sealing;

    private Account hanako = new Account(
            new AccountId(UUID.randomUUID()), "nobody", new Account.Person("", ""), java.util.Set.of(), null, false);

    private final Instant monday = Instant.parse("2026-03-02T00:00:00Z");

    @BeforeEach
    void somebodyNew() {
        hanako = cast.person("hanako", "窓 花子", null, Role.HANDLER);
    }

    @Test
    void aLongListIsReadPageByPageAndNothingIsMissedOrSeenTwice() {
        for (var day = 0; day < 120; day++) {
            opened(Kind.PRODUCT, "案件 " + day, day / 3); // three on each day, so that only the id tells them apart
        }
        for (var sort : List.of("newest", "oldest", "number")) {
            var seen = new HashSet<String>();
            var reader = cast.signedIn(hanako);
            var page = reader.get("/cases?handler=me&sort=" + sort);
            assertThat(page.text()).contains("120件");
            for (var expected : List.of(50, 50, 20)) {
                var numbers = numbers(page);
                assertThat(numbers).hasSize(expected);
                seen.addAll(numbers);
                var next = page.html().select("a[rel=next]").attr("href");
                page = next.isEmpty() ? page : reader.get(next);
            }
            assertThat(seen).hasSize(120);
            assertThat(page.html().select("a[rel=next]")).isEmpty();
        }
    }

    @Test
    void theNewestComesFirstAndTheHeadTurnsTheOrderRound() {
        var old = opened(Kind.PRODUCT, "古いもの", 0);
        var young = opened(Kind.PRODUCT, "新しいもの", 9);
        var reader = cast.signedIn(hanako);
        var page = reader.get("/cases?handler=me");

        assertThat(numbers(page)).containsExactly(young, old);
        var turn = page.html().select("th[aria-sort=descending] a").attr("href");
        assertThat(numbers(reader.get(turn))).containsExactly(old, young);
    }

    @Test
    void filtersNarrowTheListEachByItself() {
        var product = opened(Kind.PRODUCT, "製品", 1);
        var website = opened(Kind.WEBSITE, "サイト", 2);
        var closed = opened(Kind.WEBSITE, "終わったサイト", 3);
        table.close(idOf(closed), Outcome.FIXED, monday.plus(20, ChronoUnit.DAYS));
        var reader = cast.signedIn(hanako);
        var mine = "/cases?handler=" + hanako.id();

        assertThat(numbers(reader.get(mine))).containsExactly(website, product);
        assertThat(numbers(reader.get(mine + "&kind=product"))).containsExactly(product);
        assertThat(numbers(reader.get(mine + "&state=closed"))).containsExactly(closed);
        assertThat(numbers(reader.get(mine + "&state=all"))).containsExactly(closed, website, product);
        assertThat(numbers(reader.get(mine + "&outcome=fixed"))).containsExactly(closed);
        assertThat(reader.get(mine + "&outcome=fixed").html().select("tbody tr").text())
                .contains("修正完了")
                .contains("17日");
        assertThat(numbers(reader.get(mine + "&outcome=warning"))).isEmpty();
        assertThat(reader.get(mine + "&outcome=warning")
                        .html()
                        .select(".nothing")
                        .text())
                .contains("条件に合う案件はありません");
    }

    @Test
    void aCaseNobodyTookIsFoundAsSuchAndPutBeforeEverybody() {
        var file = people.accepted(Kind.PRODUCT, "まだだれも");
        var reader = cast.signedIn(hanako);

        assertThat(numbers(reader.get("/cases?handler=none")))
                .contains(file.number().digits());
        assertThat(reader.get("/desk").text()).contains("担当者を決める").contains("まだだれも");
    }

    @Test
    void aCaseIsFoundByItsNumberAndByWordsOfItsTitle() {
        var file = people.accepted(Kind.PRODUCT, "おでかけ地図の位置情報");
        var reader = cast.signedIn(hanako);

        assertThat(numbers(reader.get("/cases?q=" + file.number())))
                .containsExactly(file.number().digits());
        await().atMost(Duration.ofSeconds(10)).until(() -> index.search("位置情報").contains(file.id()));
        assertThat(numbers(reader.get("/cases?q=%E4%BD%8D%E7%BD%AE%E6%83%85%E5%A0%B1")))
                .containsExactly(file.number().digits());
        assertThat(numbers(reader.get("/cases?q=%E5%B8%B3%E7%B0%BF&handler=me")))
                .isEmpty();
    }

    @Test
    void whatMakesNoSenseInTheAddressIsNotAnError() {
        opened(Kind.PRODUCT, "ひとつ", 1);
        var reader = cast.signedIn(hanako);
        var page = reader.get("/cases?handler=me&state=x&kind=y&outcome=z&sort=w&cursor=%00%7B%7D");

        assertThat(page.status()).isEqualTo(200);
        assertThat(numbers(page)).hasSize(1);
        assertThat(reader.get("/cases/x").status()).isEqualTo(404);
        assertThat(reader.get("/cases/1234567").status()).isEqualTo(404);
    }

    @Test
    void aProgramReadsTheSameList() {
        var file = opened(Kind.WEBSITE, "ウェブの案件", 1);
        var answer = cast.stranger()
                .api("GET", "/api/v1/cases?kind=website&handler=" + hanako.id(), cast.bearer(hanako), "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"number\":\"" + file + "\"")
                .contains("\"title\":\"ウェブの案件\"")
                .contains("\"total\":1");
        assertThat(cast.stranger().api("GET", "/api/v1/cases", "", "").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theWordsOfASearchComeBackAsTheyWereTyped() {
        var page = cast.signedIn(hanako).get("/cases?q=" + "%3Cb%3E%26%22a%2Bb");

        assertThat(page.html().select("#q").attr("value")).isEqualTo("<b>&\"a+b");
        assertThat(new CaseFilter("open", "", "", "", "<b>&\"a+b", "", "").sortedBy(CaseQuery.Order.NUMBER))
                .isEqualTo("/cases?state=open&q=%3Cb%3E%26%22a%2Bb&sort=number");
    }

    private String opened(Kind kind, String title, int day) {
        var key = sealing.make(Purpose.CASE);
        var number =
                new CaseNumber("%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000)));
        var file = new Case(
                new CaseId(UUID.randomUUID()),
                number,
                kind,
                List.of(new ReportId(UUID.randomUUID())),
                Optional.empty(),
                key.id(),
                new Case.State.Open(monday.plus(day, ChronoUnit.DAYS)));
        table.add(file, key, title);
        assignments.add(file.id(), hanako.id(), monday, "house/test");
        return number.digits();
    }

    private CaseId idOf(String number) {
        return table.find(new CaseNumber(number)).orElseThrow().id();
    }

    private static List<String> numbers(Visitor.Page page) {
        return page.html().select("a.row-link").stream()
                .map(link -> link.attr("href").replace("/cases/", ""))
                .toList();
    }
}
