// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import madoguchi.Cast;
import madoguchi.DeskTest;
import madoguchi.Visitor;
import madoguchi.access.Role;
import madoguchi.audit.Ledger;
import madoguchi.audit.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class CustodyPagesTest {

    private static final Identity TARO = new Identity("山田 太郎", "みどり大学", "taro@univ.example", "", "");

    @Autowired
    Cast cast;

    @Autowired
    Vault vault;

    @Autowired
    Ledger ledger;

    private FinderId finder = new FinderId(new java.util.UUID(0, 0));
    private Visitor custodian = new Visitor(1);

    @BeforeEach
    void aFinderAndACustodian() {
        finder = vault.deposit(TARO, Consent.none()).finder();
        custodian = cast.signedIn(cast.person("custodian", "保管 五郎", null, Role.CUSTODIAN));
    }

    @Test
    void anIdentityIsShownOnceForAReasonAndTheLookStays() {
        var before = custodian.get("/custody/" + finder);
        assertThat(before.html().html()).doesNotContain("山田");

        var revealed = look("CHECKING_THE_REPORT", "再現の手順を電話で確かめるため");
        assertThat(revealed.text()).contains("山田 太郎").contains("taro@univ.example");

        var after = custodian.get("/custody/" + finder);
        assertThat(after.html().html()).doesNotContain("山田");
        assertThat(after.html().select("tbody tr").text())
                .contains("届出の内容を確かめるため")
                .contains("再現の手順を電話で確かめるため")
                .contains("custodian");
        assertThat(looks()).isOne();
    }

    @Test
    void withoutAReasonNothingIsShownAndNothingIsRecorded() {
        assertThat(look("", "ちょっと見たい").status()).isEqualTo(422);
        assertThat(look("COURT_ORDER", " ").status()).isEqualTo(422);
        assertThat(look("COURT_ORDER", " ").text()).doesNotContain("山田");
        assertThat(looks()).isZero();
    }

    @Test
    void theAnswerIsStoredNowhere() {
        var csrf = custodian
                .get("/custody/" + finder)
                .html()
                .select("input[name=_csrf]")
                .attr("value");
        var answer = custodian.post(
                "/custody/" + finder + "/look", Map.of("_csrf", csrf, "reason", "DUTY_BY_LAW", "words", "照会のため"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void toEverybodyElseThereIsNoSuchPage() {
        var unknown = custodian.get("/custody/00000000-0000-4000-8000-000000000000");
        var handler = cast.handler();
        var forbidden = handler.get("/custody/" + finder);

        assertThat(forbidden.status()).isEqualTo(404).isEqualTo(unknown.status());
        assertThat(forbidden.html().select("main").html())
                .isEqualTo(unknown.html().select("main").html());
    }

    private Visitor.Page look(String reason, String words) {
        var page = custodian.get("/custody/" + finder);
        page.html()
                .select("input[value=" + (reason.isEmpty() ? "none" : reason) + "]")
                .attr("checked", "checked");
        return custodian.send(page, "/custody/" + finder + "/look", Map.of("words", words));
    }

    private long looks() {
        return ledger.about(new Subject("finder", finder.toString())).stream()
                .filter(entry -> entry.act().equals("identity-revealed"))
                .count();
    }
}
