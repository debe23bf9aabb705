// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import madoguchi.Cast;
import madoguchi.DeskTest;
import madoguchi.Visitor;
import madoguchi.audit.Ledger;
import madoguchi.audit.LedgerEntry;
import madoguchi.audit.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class SettingsPagesTest {

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    private Visitor administrator = new Visitor(1);

    @BeforeEach
    void anAdministratorComes() {
        administrator = cast.signedIn(cast.person("chief", "管理 花子", null, Role.ADMINISTRATOR));
    }

    @Test
    void anAdministratorAddsAPersonAndHandsOverALink() {
        var added = add("newcomer.one", "HANDLER", "");
        assertThat(added.text()).contains("登録しました").contains("newcomer.one");

        var link = administrator.send(added, "/settings/accounts/newcomer.one/link", Map.of());
        var person = cast.entered(link.html().select("#link").text());

        assertThat(person.get("/settings").status()).isEqualTo(403);
        assertThat(administrator.get("/settings").text())
                .doesNotContain(link.html().select("#link").text());
    }

    @Test
    void whatWasTypedStaysWhenItIsRefused() {
        var refused = add("Not A Handle", "HANDLER", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#handle").attr("value")).isEqualTo("Not A Handle");
        assertThat(refused.html().select("input[value=HANDLER]").hasAttr("checked"))
                .isTrue();
        assertThat(refused.html().select(".errors").text()).contains("名札");
    }

    @Test
    void somebodyOfAVendorNeedsAnOrganisation() {
        assertThat(add("vera.one", "VENDOR", "").status()).isEqualTo(422);

        var organisation = UUID.randomUUID();
        add("vera.one", "VENDOR", organisation.toString());

        assertThat(accounts.find("vera.one").orElseThrow().organisation()).isEqualTo(organisation);
    }

    @Test
    void nobodyBecomesAFinderByAnAccount() {
        assertThat(administrator.get("/settings").html().select("input[value=FINDER], input[value=OPERATOR]"))
                .isEmpty();
        assertThat(add("fin.one", "FINDER", "").status()).isEqualTo(422);
    }

    @Test
    void aDisabledPersonLosesTheOpenPageAtOnce() {
        var account = cast.person("leaver", "退職 三郎", null, Role.ADMINISTRATOR);
        var leaver = cast.signedIn(account);
        assertThat(leaver.get("/settings").status()).isEqualTo(200);

        administrator.send(
                administrator.get("/settings"), "/settings/accounts/" + account.handle() + "/disabling", Map.of());

        assertThat(leaver.get("/settings").at().getPath()).isEqualTo("/sign-in");
        assertThat(ledger.about(new Subject("account", account.id().toString())).stream()
                        .map(LedgerEntry::act))
                .containsExactly("account-added", "link-made", "signed-in", "account-disabled");
    }

    @Test
    void noSecretStandsAmongTheSettings() {
        assertThat(administrator.get("/settings").html().select("code").eachText())
                .contains("zone", "desk.name.ja")
                .doesNotContain("database.password", "database.url");
    }

    private Visitor.Page add(String handle, String role, String organisation) {
        var page = administrator.get("/settings");
        page.html().select("input[name=role]").forEach(box -> {
            if (box.attr("value").equals(role)) {
                box.attr("checked", "checked");
            }
        });
        return administrator.send(
                page, "/settings/accounts", Map.of("handle", handle, "name", "新人 一子", "organisation", organisation));
    }
}
