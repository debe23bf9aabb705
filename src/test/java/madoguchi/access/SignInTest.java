// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import madoguchi.Cast;
import madoguchi.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class SignInTest {

    @Autowired
    Cast cast;

    @Autowired
    Passes passes;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient db;

    @Test
    void aLinkSignsInOnceAndIsSpentAfterwards() {
        var link = URI.create(passes.linkFor(
                cast.person("auditor", "監査 一郎", null, Role.AUDITOR).id()));
        var first = cast.stranger();
        var page = first.get(link.getRawPath() + "?" + link.getRawQuery());

        assertThat(first.send(page, "/sign-in/link", Map.of()).text()).contains("サインアウト");
        assertThat(cast.stranger().send(page, "/sign-in/link", Map.of()).status())
                .isNotEqualTo(200);
    }

    @Test
    void lookingAtALinkDoesNotSpendIt() {
        var link = URI.create(passes.linkFor(
                cast.person("auditor", "監査 二郎", null, Role.AUDITOR).id()));
        cast.stranger().get(link.getRawPath() + "?" + link.getRawQuery());
        var visitor = cast.stranger();
        var page = visitor.get(link.getRawPath() + "?" + link.getRawQuery());

        assertThat(visitor.send(page, "/sign-in/link", Map.of()).text()).contains("サインアウト");
    }

    @Test
    void aDisabledAccountCannotComeIn() {
        var account = cast.person("leaver", "退職 三郎", null, Role.HANDLER);
        var link = URI.create(passes.linkFor(account.id()));
        accounts.disable(account.id());
        var visitor = cast.stranger();
        var page = visitor.get(link.getRawPath() + "?" + link.getRawQuery());

        assertThat(visitor.send(page, "/sign-in/link", Map.of()).status()).isEqualTo(410);
    }

    @Test
    void namesAndAddressesOfAccountsAreNotInTheDatabase() {
        var account = cast.person("sealed", "封印 四郎", null, Role.HANDLER);
        var rows = db.sql("select name::text || mail::text from access.account where id = :id")
                .param("id", account.id().value())
                .query(String.class)
                .single();

        assertThat(new String(
                        java.util.HexFormat.of().parseHex(rows.replace("\\x", "")),
                        java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("封印")
                .doesNotContain("@desk.example");
        assertThat(accounts.get(account.id()).person().name()).isEqualTo("封印 四郎");
    }

    @Test
    void aFormWithoutOurTokenIsRefused() {
        assertThat(cast.stranger().post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
    }
}
