// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import madoguchi.Cast;
import madoguchi.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// The files that everybody reads, from this house or from any web server.
@DeskTest
class PublicSiteTest {

    @Autowired
    Press press;

    @Autowired
    Cast cast;

    @Autowired
    Site site;

    @Value("${madoguchi.site}")
    Path folder;

    @Value("${local.server.port}")
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void whatIsServedIsTheFile() throws IOException, InterruptedException {
        var place = "advisories/" + published() + "/";

        assertThat(get("/" + place, "ja", "text/html").body())
                .isEqualTo(Files.readString(folder.resolve(place + "index.html")));
        assertThat(get("/" + place, "en", "text/html").body())
                .isEqualTo(Files.readString(folder.resolve(place + "index.en.html")));
        assertThat(get("/" + place, "ja", "application/json").body())
                .isEqualTo(Files.readString(folder.resolve(place + "advisory.json")));
        assertThat(get("/advisories/feed.atom", "ja", "*/*").body())
                .isEqualTo(Files.readString(folder.resolve("advisories/feed.atom")));
    }

    @Test
    void noFileCarriesATraceOfASession() throws IOException {
        published();
        try (var files = Files.walk(folder.resolve("advisories"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .doesNotContain("_csrf")
                        .doesNotContain("sign-out")
                        .doesNotContain("SESSION");
                if (file.toString().endsWith(".html")) {
                    assertThat(Files.readString(file)).doesNotContain("<script");
                }
            }
        }
    }

    @Test
    void readingMakesNoSessionAndSetsNoCookie() throws IOException, InterruptedException {
        var answer = get("/advisories/" + published() + "/", "ja", "text/html");

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void whoHasThePageIsNotSentItAgain() throws IOException, InterruptedException {
        var path = "/advisories/" + published() + "/";
        var tag = get(path, "ja", "text/html").headers().firstValue("ETag").orElseThrow();
        var again = http.send(
                HttpRequest.newBuilder(at(path)).header("If-None-Match", tag).build(), BodyHandlers.ofString());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void theWayWithoutItsLastSlashLeadsThere() throws IOException, InterruptedException {
        var id = published();

        assertThat(get("/advisories/" + id, "ja", "text/html").headers().firstValue("Location"))
                .contains("/advisories/" + id + "/");
        assertThat(get("/advisories", "ja", "text/html").statusCode()).isEqualTo(301);
    }

    @Test
    void theFeedIsWellFormedAndLeadsToThePage() throws Exception {
        var id = published();
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var feed = factory.newDocumentBuilder()
                .parse(folder.resolve("advisories/feed.en.atom").toFile());

        assertThat(feed.getDocumentElement().getAttribute("xml:lang")).isEqualTo("en");
        assertThat(feed.getElementsByTagName("id").item(1).getTextContent()).endsWith("/advisories/" + id + "/");
        assertThat(feed.getElementsByTagName("title").item(1).getTextContent()).contains("Easy Ledger");
    }

    @Test
    void everyLinkOfAFileLeadsToAFile() throws IOException {
        var page = folder.resolve("advisories/" + published() + "/index.html");
        for (var element : org.jsoup.Jsoup.parse(Files.readString(page)).select("link[href], a[href]")) {
            var href = element.attr("href");
            if (!href.startsWith("http") && !href.startsWith("/") && !href.startsWith("#")) {
                assertThat(page.resolveSibling(href)).exists();
            }
        }
    }

    @Test
    void whatACrashPreventedIsMadeGoodAndWhatIsStrayIsRemoved() throws IOException {
        var id = published();
        var page = folder.resolve("advisories/" + id + "/index.html");
        var whole = Files.readString(page);
        Files.delete(page);
        Files.createDirectories(folder.resolve("advisories/00000002"));
        Files.writeString(folder.resolve("advisories/00000002/index.html"), "stray");
        site.rebuild();

        assertThat(Files.readString(page)).isEqualTo(whole);
        assertThat(folder.resolve("advisories/00000002")).doesNotExist();
        assertThat(site.rebuild()).isZero();
    }

    @Test
    void theDeskItselfSaysHowToReachIt() throws IOException, InterruptedException {
        var answer = get("/.well-known/security.txt", "ja", "*/*");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(answer.body())
                .contains("Contact: ")
                .contains("Expires: 20")
                .contains("Preferred-Languages: ja, en")
                .contains("Canonical: ");
    }

    private AdvisoryId published() {
        var file = press.product(false);
        return press.published(file, press.draft(file, false));
    }

    private HttpResponse<String> get(String path, String language, String accept)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(at(path))
                        .header("Accept-Language", language)
                        .header("Accept", accept)
                        .build(),
                BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
