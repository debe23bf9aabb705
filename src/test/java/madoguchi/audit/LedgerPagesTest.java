// SPDX-License-Identifier: Apache-2.0
package madoguchi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import madoguchi.Cast;
import madoguchi.DeskTest;
import madoguchi.access.Account;
import madoguchi.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
class LedgerPagesTest {

    @Autowired
    Cast cast;

    @Autowired
    LedgerTable table;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private Account auditor;

    @BeforeEach
    void anAuditorComes() {
        auditor = cast.person("auditor", "監査 一郎", null, Role.AUDITOR);
    }

    @Test
    void theNewestActStandsOnTop() {
        done("22220001", 1);
        done("22220001", 2);

        var rows = cast.signedIn(auditor).get("/ledger?subject=22220001").html().select("tbody tr");

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().text()).contains("count=2").contains("MDGC#22220001");
    }

    @Test
    void theNumberMayBeTypedWithItsPrefix() {
        done("22220002", 1);

        assertThat(cast.signedIn(auditor)
                        .get("/ledger?subject=MDGC%2322220002")
                        .html()
                        .select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void aHundredActsFillAPageAndTheOlderOnesFollow() {
        for (var i = 0; i < 101; i++) {
            done("22220003", i);
        }
        var visitor = cast.signedIn(auditor);
        var first = visitor.get("/ledger?subject=22220003");
        var second = visitor.get(first.html().select("a[rel=next]").attr("href"));

        assertThat(first.html().select("tbody tr")).hasSize(100);
        assertThat(second.html().select("tbody tr")).hasSize(1);
        assertThat(second.text()).contains("count=0");
    }

    @Test
    void anActIsSaidInWordsAndItsActorByHandle() {
        var page = cast.signedIn(auditor).get("/ledger?act=signed-in&actor=anyone");

        assertThat(page.html().select("tbody tr").getFirst().text())
                .contains("サインインした")
                .contains("登録 " + auditor.handle());
    }

    @Test
    void theButtonFollowsTheChainAndSaysThatItHolds() {
        var visitor = cast.signedIn(auditor);

        assertThat(visitor.send(visitor.get("/ledger"), "/ledger/inspection", Map.of())
                        .text())
                .contains("台帳は完全です");
    }

    @Test
    void aHandlerDoesNotSeeTheLedger() {
        assertThat(cast.handler().get("/ledger").status()).isEqualTo(403);
        assertThat(cast.stranger().get("/ledger").at().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void aProgramReadsTheLedgerFromWhereItStopped() {
        done("22220004", 1);
        var last = table.end().number();
        done("22220004", 2);

        var answer = cast.stranger().api("GET", "/api/v1/ledger?after=" + last, cast.bearer(auditor), "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"act\":\"thing-done\"", "\"subject\":\"case/22220004\"", "\"count\":\"2\"")
                .contains("\"number\":" + (last + 1))
                .doesNotContain("\"next\"");
    }

    @Test
    void aProgramWithoutATokenIsTurnedAway() {
        assertThat(cast.stranger().api("GET", "/api/v1/ledger", "", "").statusCode())
                .isEqualTo(401);
    }

    private void done(String number, int count) {
        transaction.executeWithoutResult(_ -> events.publishEvent(new ThingDone(number, count)));
    }
}
