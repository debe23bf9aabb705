// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import madoguchi.Cast;
import madoguchi.DeskTest;
import madoguchi.vault.Consent;
import madoguchi.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
class ReportApiTest {

    static final String PRODUCT = """
            {"kind":"product","language":"en",
             "finder":{"name":"Hana","email":"hana@finder.example","organisation":"Lab","openPgpKey":""},
             "consent":{"nameToVendor":false,"contactToVendor":true,"directContact":false,
                        "credit":"handle","creditName":"hana"},
             "vulnerability":{"source":"found myself","product":"Easy Ledger","version":"4.2.1","vendor":"Example Soft",
                "type":"CWE-79","reproduction":"1. open\\n2. type","reproducibility":"always","threat":"theft",
                "workaround":"none","proofOfConcept":"<b>"},
             "otherReports":"none","contact":{"wantsUpdates":true,"preferred":"email"}}""";

    static final String WEBSITE = """
            {"kind":"website","vulnerability":{"url":"https://shop.example.jp/","operator":"れいじ商店",
                "type":"unknown","circumstances":"探していて","reason":"崩れた","threat":"不明"},
             "otherReports":"なし"}""";

    @Autowired
    Cast cast;

    @Autowired
    Reports reports;

    @Autowired
    Vault vault;

    @Value("${local.server.port}")
    int port;

    private final JsonMapper json = JsonMapper.builder().build();

    HttpResponse<String> post(String body) {
        return cast.stranger().api("POST", "/api/v1/reports", "", body);
    }

    HttpResponse<String> postWithKey(String key, String body) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/reports"))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode read(HttpResponse<String> response) {
        return json.readTree(response.body());
    }

    @Test
    void aReportAsTheContractShowsItIsTakenIn() {
        var response = post(PRODUCT);
        var answer = read(response);
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(answer.path("number").asString()).matches("[0-9]{8}");
        assertThat(answer.path("statusUrl").asString()).endsWith("/report/status");
        assertThat(response.headers().firstValue("Location").orElseThrow())
                .endsWith("/api/v1/reports/" + answer.path("number").asString() + "/status");
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");

        var report = reports.get(reports.admit(
                        answer.path("number").asString(),
                        answer.path("passphrase").asString())
                .orElseThrow());
        assertThat(report.language()).isEqualTo(Locale.ENGLISH);
        assertThat(reports.textOf(report).get(Item.REPRODUCTION)).isEqualTo("1. open\n2. type");
        assertThat(vault.consentOf(report.finder()))
                .isEqualTo(new Consent(false, true, false, Consent.Credit.HANDLE, "hana", true));
    }

    @Test
    void aWebsiteReportWithoutAnyNameAllowsNothing() {
        var answer = read(post(WEBSITE));
        var report = reports.get(reports.admit(
                        answer.path("number").asString(),
                        answer.path("passphrase").asString())
                .orElseThrow());
        assertThat(report.kind()).isEqualTo(Kind.WEBSITE);
        assertThat(vault.consentOf(report.finder())).isEqualTo(Consent.none());
    }

    @Test
    void theSameCallMadeAgainGetsTheSameAnswerAndAnotherReportIsAConflict() throws Exception {
        var key = UUID.randomUUID().toString();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 5)
                    .mapToObj(_ -> hands.submit(() -> postWithKey(key, PRODUCT)))
                    .toList();
            for (var call : calls) {
                assertThat(call.get().statusCode()).isEqualTo(201);
                assertThat(call.get().body()).isEqualTo(calls.getFirst().get().body());
            }
        }
        assertThat(postWithKey(key, WEBSITE).statusCode()).isEqualTo(409);
        assertThat(postWithKey(UUID.randomUUID().toString(), PRODUCT).body())
                .isNotEqualTo(postWithKey(key, PRODUCT).body());
    }

    @Test
    void whatIsMissingIsNamedFieldByField() {
        var response = post("""
                {"kind":"product","vulnerability":{"product":"x","reproducibility":"often"},
                 "finder":{"email":"nowhere"},"consent":{"credit":"name"}}""");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(read(response)
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactly(
                        "vulnerability.version",
                        "vulnerability.vendor",
                        "vulnerability.type",
                        "vulnerability.reproduction",
                        "vulnerability.reproducibility",
                        "vulnerability.threat",
                        "otherReports",
                        "finder.email",
                        "consent.creditName");
    }

    @Test
    void anUnknownFieldIsRefusedByItsName() {
        assertThat(read(post("{\"kind\":\"product\",\"severity\":\"high\"}"))
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("severity");
        assertThat(read(post("{\"kind\":\"product\",\"finder\":{\"nickname\":\"h\"}}"))
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("finder.nickname");
        assertThat(post(PRODUCT.replace("\"source\"", "\"url\"")).body()).contains("vulnerability.url");
        assertThat(read(post("{\"kind\":\"gadget\"}")).at("/errors/0/field").asString())
                .isEqualTo("kind");
    }

    @Test
    void whatIsNoJsonIsRefusedWithoutRepeatingIt() {
        var response = post("{\"kind\":\"product\", canary-4711");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).doesNotContain("canary-4711");
        assertThat(post("null").statusCode()).isEqualTo(400);
        assertThat(post("[]").statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThat(post("{\"kind\":\"" + "x".repeat(Uploads.MOST_TEXT) + "\"}").statusCode())
                .isEqualTo(413);
    }

    @Test
    void theFinderSeesWhereTheReportStands() {
        var answer = read(post(WEBSITE));
        var path = "/api/v1/reports/" + answer.path("number").asString() + "/status";
        var status = cast.stranger()
                .api("GET", path, "Receipt " + answer.path("passphrase").asString(), "");

        assertThat(status.statusCode()).isEqualTo(200);
        assertThat(read(status).path("kind").asString()).isEqualTo("website");
        assertThat(read(status).path("state").asString()).contains("お預かりしました");
        assertThat(read(status).path("nextBy").asString()).matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}");
        assertThat(read(status).at("/steps/0/text").asString()).isEqualTo("届出を受け付けました");
    }

    @Test
    void aWrongNumberAndAWrongPassPhraseLookTheSame() {
        var answer = read(post(WEBSITE));
        var phrase = answer.path("passphrase").asString();
        var number = answer.path("number").asString();
        var wrongPhrase = cast.stranger()
                .api(
                        "GET",
                        "/api/v1/reports/" + number + "/status",
                        "Receipt " + PassPhrase.fresh(Locale.ENGLISH).text(),
                        "");
        var wrongNumber =
                cast.stranger().api("GET", "/api/v1/reports/" + otherThan(number) + "/status", "Receipt " + phrase, "");
        var nothing = cast.stranger().api("GET", "/api/v1/reports/" + number + "/status", "", "");

        assertThat(wrongPhrase.statusCode()).isEqualTo(401);
        assertThat(wrongNumber.statusCode()).isEqualTo(401);
        assertThat(words(wrongNumber)).isEqualTo(words(wrongPhrase)).isEqualTo(words(nothing));
    }

    /// Without the address that was asked, which the asker knows (RFC 9457, `instance`).
    private static String words(HttpResponse<String> problem) {
        return problem.body().replaceAll("/api/v1/reports/[0-9]+/status", "");
    }

    private static String otherThan(String number) {
        return number.startsWith("0") ? "1" + number.substring(1) : "0" + number.substring(1);
    }
}
