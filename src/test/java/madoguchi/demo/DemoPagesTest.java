// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import madoguchi.DemoTest;
import madoguchi.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// Every kind of page, as each role sees it, in both languages, wide and narrow: readable for everybody (WCAG 2.2 AA),
/// without script errors, without a word that was not translated. The pictures lie in `target/screenshots`.
@DemoTest
@Tag("walk")
@TestPropertySource(properties = "madoguchi.test.own-desk=pages")
class DemoPagesTest {

    /// As whom the house is walked, and where that begins. Each kind of page is looked at as the first who finds it,
    /// but what vendors, operators and finders see is theirs alone.
    private static final Map<String, List<String>> GUESTS = guests();

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    private static Map<String, List<String>> guests() {
        var guests = new LinkedHashMap<String, List<String>>();
        guests.put(
                "",
                List.of("/", "/demo", "/report", "/report/product", "/report/website", "/report/status", "/sign-in"));
        guests.put("member:shirakawa", List.of("/desk"));
        guests.put("member:tokito", List.of("/desk"));
        guests.put("member:kirishima", List.of("/desk"));
        guests.put("member:kuzuha", List.of("/desk"));
        guests.put("member:ukai", List.of("/coordination"));
        guests.put("member:minamo-lindqvist", List.of("/participation"));
        guests.put("member:hokutei-samejima", List.of("/participation"));
        guests.put("operator:c-w18", List.of("/participation"));
        guests.put("finder:p14", List.of("/report/status"));
        guests.put("finder:w22", List.of("/report/status"));
        guests.put("finder:p08", List.of("/report/status"));
        guests.put("member:fushimi", List.of("/ledger"));
        guests.put("member:mashiba", List.of("/settings"));
        return guests;
    }

    @BeforeAll
    static void openTheBrowser() {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
        playwright.close();
    }

    @Test
    void noLinkLeadsNowhere() {
        var broken = new ArrayList<String>();
        GUESTS.forEach((guest, starts) -> walk(guest, starts)
                .broken()
                .forEach(link -> broken.add((guest.isEmpty() ? "anyone" : guest) + ": " + link)));
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ja, 1280", "ja, 390", "en, 1280", "en, 390"})
    void everyPageCanBeRead(String language, int width) {
        var faults = new ArrayList<String>();
        var seen = new HashSet<String>();
        GUESTS.forEach((guest, starts) -> {
            try (var eyes = new Eyes(browser, "http://localhost:" + port, language, width)) {
                if (!guest.isEmpty()) {
                    eyes.enter(guest);
                }
                for (var found : walk(guest, starts).kinds()) {
                    var shape = shapeOf(guest, found.kind());
                    if (seen.add(shape)) {
                        var path = found.path() + (found.path().contains("?") ? "&" : "?") + "lang=" + language;
                        eyes.look(path, shape);
                        eyes.lookAtRefusals(path, shape);
                    }
                }
                faults.addAll(eyes.faults());
            }
        });
        assertThat(seen).hasSizeGreaterThan(40);
        assertThat(faults).isEmpty();
    }

    /// Pages for participants and finders differ by who they are; all others by their address alone.
    private static String shapeOf(String guest, String kind) {
        var role = guest.startsWith("member:") ? "member" : guest.replaceAll(":.*", "");
        var own = kind.startsWith("/participation") || kind.startsWith("/report/status");
        return (own ? role + (role.equals("finder") ? guest.substring(7) : "") : "") + kind;
    }

    private Walk walk(String guest, List<String> starts) {
        var visitor = new Visitor(port);
        if (!guest.isEmpty()) {
            visitor.send(visitor.get("/demo"), "/demo/sign-in", Map.of("as", guest));
        }
        return new Walk(visitor).from(starts);
    }
}
