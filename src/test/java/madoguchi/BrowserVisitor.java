// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;

/// A visitor with a real browser: Debian's Chromium, in Japanese. What the plain visitor reads from the wire, this one
/// sees on the page, and what that one sends, this one types and clicks.
final class BrowserVisitor extends Visitor {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Browser BROWSER = Playwright.create()
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(FLAGS));

    private final BrowserContext context;
    private final com.microsoft.playwright.Page tab;

    private BrowserVisitor(int port, boolean script) {
        super(port);
        this.context = BROWSER.newContext(
                new Browser.NewContextOptions().setLocale("ja-JP").setJavaScriptEnabled(script));
        this.tab = context.newPage();
    }

    static Visitor withScript(int port) {
        return new BrowserVisitor(port, true);
    }

    static Visitor withoutScript(int port) {
        return new BrowserVisitor(port, false);
    }

    @Override
    public Page get(String path) {
        return seen(Objects.requireNonNull(tab.navigate(house().resolve(path).toString())));
    }

    @Override
    public Page send(Page page, String actionEnd, Map<String, String> answers, Map<String, Map<String, byte[]>> files) {
        if (!tab.url().equals(page.at().toString())) {
            tab.goBack(); // the reader changes their mind, and presses the button of the page before
        }
        var form = tab.locator("form[action$='" + actionEnd + "']").first();
        if (form.count() == 0) {
            return seen(Objects.requireNonNull(tab.reload())); // that page leads on to where the act led
        }
        answers.forEach((name, value) -> answer(form, name, value));
        files.forEach((name, named) -> form.locator("[name='" + name + "']")
                .setInputFiles(named.entrySet().stream()
                        .map(file -> new FilePayload(file.getKey(), "application/octet-stream", file.getValue()))
                        .toArray(FilePayload[]::new)));
        var button = button(form, answers);
        var answer = tab.waitForResponse(
                response -> response.request().isNavigationRequest()
                        && response.request().redirectedTo() == null
                        && response.status() != 303,
                button::click);
        tab.waitForLoadState();
        return seen(answer);
    }

    @Override
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        carryCookies();
        return super.post(path, fields);
    }

    @Override
    public HttpResponse<byte[]> download(String path) {
        carryCookies();
        return super.download(path);
    }

    private static void answer(Locator form, String name, String value) {
        var field = form.locator("[name='" + name + "']");
        var tag = field.first()
                .evaluate("element => element.tagName + ':' + element.type")
                .toString();
        switch (tag) {
            case "INPUT:radio" ->
                form.locator("[name='" + name + "'][value='" + value + "']").check();
            case "INPUT:checkbox" -> field.first().setChecked("true".equals(value));
            case "SELECT:select-one" -> field.first().selectOption(value);
            case "BUTTON:submit" -> {} // pressed at the end
            default -> field.first().fill(value);
        }
    }

    /// The button that is named among the answers, or else the form's main one.
    private static Locator button(Locator form, Map<String, String> answers) {
        for (var answer : answers.entrySet()) {
            var named = form.locator("button[name='" + answer.getKey() + "'][value='" + answer.getValue() + "']");
            if (named.count() > 0) {
                return named.first();
            }
        }
        var main = form.locator("button.button:not(.second):not([type=button])");
        return main.count() > 0
                ? main.last()
                : form.locator("button:not([aria-hidden=true])").last();
    }

    private Page seen(Response answer) {
        return new Page(answer.status(), URI.create(tab.url()), Jsoup.parse(tab.content(), tab.url()));
    }

    private void carryCookies() {
        context.cookies().forEach(cookie -> {
            var plain = new HttpCookie(cookie.name, cookie.value);
            plain.setPath("/");
            plain.setVersion(0);
            cookies().getCookieStore().add(house(), plain);
        });
    }
}
