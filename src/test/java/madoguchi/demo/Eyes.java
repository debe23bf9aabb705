// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody who looks at a page in a browser of a certain width and language, and notes what is wrong with it.
final class Eyes implements AutoCloseable {

    /// Words that begin like a key of ours were meant to be looked up.
    private static final Pattern KEY =
            Pattern.compile("(?<![\\w@./-])(?:layout|nav|field|fault|refused|access|audit|mail"
                    + "|vault|intake|triage|casework|verification|coordination|messaging|publication|statistics|status|done"
                    + "|demo)\\.[a-z][a-z-]+(?:\\.[a-z-]+)*(?![\\w@/-])");

    private static final String VIOLATIONS = """
            window.__refused = [];
            document.addEventListener('securitypolicyviolation', e => window.__refused.push(e.violatedDirective
              + ' ' + e.blockedURI));""";

    private final String house;
    private final String language;
    private final int width;
    private final Path pictures;
    private final BrowserContext context;
    private final Page page;
    private final List<String> said = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    Eyes(Browser browser, String house, String language, int width) {
        this.house = house;
        this.language = language;
        this.width = width;
        this.pictures = Path.of("target", "screenshots", language + "-" + width);
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("ja".equals(language) ? "ja-JP" : "en-GB"));
        context.addInitScript(VIOLATIONS);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                said.add(message.text());
            }
        });
        page.onPageError(said::add);
        page.onDialog(Dialog::accept); // a form asks before what was typed is left
        page.setDefaultTimeout(15_000);
    }

    void enter(String guest) {
        page.navigate(house + "/demo?lang=" + language);
        page.locator("form:has(input[value='" + guest + "']) button").first().click();
    }

    /// Opens the page and looks at it.
    void look(String path, String name) {
        said.clear();
        var answer = page.navigate(house + path);
        if (answer.status() >= 400) {
            note(name, "status " + answer.status());
            return;
        }
        examine(name);
    }

    /// Sends the page's forms as they are when nothing was filled in, and looks at what comes back.
    void lookAtRefusals(String path, String name) {
        page.navigate(house + path);
        var forms =
                page.locator("main form[method=post]:has(.must):has(textarea, input[type=text], input:not([type]))");
        for (var number = 0; number < forms.count(); number++) {
            said.clear();
            var form = forms.nth(number);
            page.waitForResponse(answer -> "POST".equals(answer.request().method()), () -> form.evaluate("""
                    form => {
                      form.noValidate = true;
                      for (const field of form.querySelectorAll('textarea, input:not([type]), input[type=text]')) {
                        field.value = '';
                      }
                      form.submit();
                    }"""));
            page.waitForLoadState();
            // A refused form is a page that the browser reports as a failed request; that is no error of ours.
            said.removeIf(text -> text.contains("422"));
            if (page.locator(".errors").count() > 0) {
                examine(name + "--refused" + (number == 0 ? "" : number + 1));
            }
            page.navigate(house + path);
        }
    }

    private void examine(String name) {
        if (page.locator("[hx-trigger]").count() > 0) {
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        said.forEach(text -> note(name, "the console says " + text));
        var refused = String.valueOf(page.evaluate("() => window.__refused.join(', ')"));
        if (!refused.isEmpty()) {
            note(name, "the security policy refused " + refused);
        }
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            note(name, "speaks " + page.locator("html").getAttribute("lang"));
        }
        if (Boolean.TRUE.equals(
                page.evaluate("() => document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth"))) {
            note(name, "is wider than the window");
        }
        words(name, page.locator("body").innerText());
        new AxeBuilder(page).analyze().getViolations().forEach(rule -> note(name, told(rule)));
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(pictures.resolve(name.replaceAll("[^a-z0-9{}-]+", "_") + ".png")));
    }

    private void words(String name, String text) {
        var key = KEY.matcher(text);
        while (key.find()) {
            note(name, "shows the key " + key.group());
        }
        if (text.contains("???") || text.contains("{0}")) {
            note(name, "shows a word that nobody translated");
        }
    }

    private void note(String name, String fault) {
        faults.add(language + " " + width + " " + name + ": " + fault);
    }

    private static String told(Rule rule) {
        return rule.getId()
                + " "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml().lines().findFirst().orElse(""))
                        .collect(Collectors.joining(" | "));
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        context.close();
    }
}
