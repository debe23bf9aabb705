// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import madoguchi.DemoTest;
import madoguchi.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The door of the demo desk, through which one comes in as anybody.
@DemoTest
class DemoDoorTest {

    @LocalServerPort
    private int port;

    @Test
    void listsEverybodyWithAButton() {
        var page = new Visitor(port).get("/demo");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("白川 澪", "伏見 凪", "オープンソースのライブラリを一人で保守しています。");
        assertThat(page.html().select("form[action=/demo/sign-in]")).hasSizeGreaterThan(50);
    }

    @Test
    void letsAMemberInWhereTheirWorkIs() {
        var visitor = new Visitor(port);
        assertThat(enter(visitor, "member:ukai").at().getPath()).isEqualTo("/coordination");
        assertThat(enter(visitor, "member:aozakura-nitta").at().getPath()).isEqualTo("/participation");
        assertThat(enter(visitor, "member:shirakawa").at().getPath()).isEqualTo("/desk");
    }

    @Test
    void letsAFinderInToTheirStatusPage() {
        var page = enter(new Visitor(port), "finder:p12");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.at().getPath()).isEqualTo("/report/status");
    }

    @Test
    void letsAnOperatorInToTheirCase() {
        var page = enter(new Visitor(port), "operator:c-w18");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.at().getPath()).startsWith("/participation");
    }

    @Test
    void leadsToACaseWorthSeeing() {
        var page = enter(new Visitor(port), "sight:c-p14");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.at().getPath()).startsWith("/cases/");
        assertThat(page.text()).contains("minamo-yaml");
    }

    @Test
    void knowsNobodyElse() {
        var visitor = new Visitor(port);
        var page = visitor.get("/demo");
        var form = page.form("/demo/sign-in");
        form.select("[name=as]").attr("value", "member:nobody");
        assertThat(visitor.send(page, "/demo/sign-in", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void refusesAFormThatIsNotOurs() {
        assertThat(new Visitor(port)
                        .post("/demo/sign-in", Map.of("as", "member:shirakawa"))
                        .statusCode())
                .isEqualTo(403);
    }

    private static Visitor.Page enter(Visitor visitor, String code) {
        return visitor.send(visitor.get("/demo"), "/demo/sign-in", Map.of("as", code));
    }
}
