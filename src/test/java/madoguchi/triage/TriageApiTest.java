// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import madoguchi.Cast;
import madoguchi.DeskTest;
import madoguchi.access.Role;
import madoguchi.intake.Item;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
class TriageApiTest {

    @Autowired
    Cast cast;

    @Autowired
    Handed handed;

    @Autowired
    Triage triage;

    @Autowired
    JdbcClient db;

    @Autowired
    JsonMapper json;

    @Value("${local.server.port}")
    int port;

    final HttpClient http = HttpClient.newHttpClient();

    String handler;

    @BeforeEach
    void aHandler() {
        handler = cast.bearer(cast.person("hana", "窓 花", null, Role.HANDLER));
    }

    HttpResponse<String> call(String method, String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", handler)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    @Test
    void aProgramReadsAReportAndAcceptsItWithACopy() throws Exception {
        var receipt = handed.product("ほたる帳", "山田太郎です。");
        var path = "/reports/" + receipt.number();
        var seen = call("GET", path, "");
        assertThat(read(seen).at("/vulnerability/product").asString()).isEqualTo("ほたる帳");
        assertThat(read(seen).at("/state").asString()).isEqualTo("waiting");

        var refused = call("PUT", path + "/verdict", "{\"verdict\":\"accepted\",\"copy\":{}}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(read(refused).at("/errors/0/field").asString()).isEqualTo("copy");

        var done = call(
                "PUT",
                path + "/verdict",
                "{\"verdict\":\"accepted\",\"words\":\"ありがとう\",\"copy\":{\"title\":\"ほたる\",\"replaceTraces\":true}}",
                "If-Match",
                call("GET", path, "").headers().firstValue("ETag").orElseThrow());
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(read(done).at("/verdicts/0/verdict").asString()).isEqualTo("accepted");
        assertThat(triage.copyOf(receipt.report()).orElseThrow().text().get(Item.THREAT))
                .isEqualTo("〔届出者〕です。");
        assertThat(call("PUT", path + "/verdict", "{\"verdict\":\"incomplete\",\"words\":\"?\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aVerdictOnAnOldStateIsRefused() throws Exception {
        var receipt = handed.product("せみ帳", "x");
        var path = "/reports/" + receipt.number();
        var tag = call("GET", path, "").headers().firstValue("ETag").orElseThrow();
        var question = "{\"verdict\":\"incomplete\",\"words\":\"版は?\"}";

        assertThat(call("PUT", path + "/verdict", question, "If-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(call("PUT", path + "/verdict", question, "If-Match", tag).statusCode())
                .isEqualTo(412);
    }

    @Test
    void whatIsMissingIsNamedFieldByField() throws Exception {
        var path = "/reports/" + handed.product("くも帳", "x").number() + "/verdict";

        assertThat(read(call("PUT", path, "{}")).at("/errors/0/field").asString())
                .isEqualTo("verdict");
        var declined = read(call("PUT", path, "{\"verdict\":\"declined\"}"));
        assertThat(declined.at("/errors")
                        .valueStream()
                        .map(one -> one.at("/field").asString()))
                .containsExactly("ground", "words");
        assertThat(call("PUT", path, "{\"verdict\":\"duplicate\",\"of\":\"12\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(call("PUT", path, "no json").statusCode()).isEqualTo(400);
    }

    @Test
    void onlyTheDeskMayCall() throws Exception {
        var path = "/reports/" + handed.product("あり帳", "x").number();
        handler = cast.bearer(cast.person("vera", "製品 ベラ", null, Role.VENDOR));
        assertThat(call("GET", path, "").statusCode()).isEqualTo(404);
        assertThat(call("GET", "/reports", "").statusCode()).isEqualTo(403);
        assertThat(call("PUT", path + "/verdict", "{\"verdict\":\"accepted\"}").statusCode())
                .isEqualTo(404);
        handler = cast.bearer(cast.person("pia", "公表 ピア", null, Role.PUBLISHER));
        assertThat(call("GET", path, "").statusCode()).isEqualTo(200);
        assertThat(call("PUT", path + "/verdict", "{\"verdict\":\"accepted\"}").statusCode())
                .isEqualTo(404);
        handler = "Bearer nonsense";
        assertThat(call("GET", path, "").statusCode()).isEqualTo(401);
    }

    /// Five thousand lines whose words are not there (as if shredded) and sixty real ones.
    @Test
    void fiveThousandReportsAreReadPageByPageWithoutLossAndQuickly() throws Exception {
        db.sql("""
                insert into triage.queue (report, number, kind, received_at, state, since, due_on, level)
                select gen_random_uuid(), lpad(n::text, 8, '0'), 'website',
                       timestamptz '2001-01-01' + make_interval(mins => n / 3), 'waiting', now(),
                       date '2001-01-10' + n % 40, n % 4
                  from generate_series(1, 5000) as n""").update();
        for (var sort : new String[] {"due", "priority", "oldest", "newest"}) {
            var seen = new HashSet<String>();
            var address = "/reports?state=waiting&kind=website&until=2001-12-31&sort=" + sort;
            var next = "";
            do {
                var page = read(call("GET", address + (next.isEmpty() ? "" : "&cursor=" + next), ""));
                page.at("/items")
                        .valueStream()
                        .forEach(line -> assertThat(seen.add(line.at("/number").asString()))
                                .isTrue());
                next = page.at("/next").asString("");
            } while (!next.isEmpty());
            assertThat(seen).hasSize(5_000);
        }
        for (var i = 0; i < 60; i++) {
            handed.product("ありのまま帳 " + i, "x");
        }
        timed("/reports?state=waiting");
        timed("/reports?sort=newest");
        db.sql("delete from triage.queue where received_at < '2002-01-01'").update();
    }

    private void timed(String path) throws Exception {
        var times = new long[300];
        for (var i = 0; i < times.length; i++) {
            var start = System.nanoTime();
            assertThat(call("GET", path, "").statusCode()).isEqualTo(200);
            times[i] = System.nanoTime() - start;
        }
        java.util.Arrays.sort(times);
        System.out.printf(
                "%s with 5,000 reports: median %.1f ms, 99th %.1f ms%n", path, times[150] / 1e6, times[296] / 1e6);
    }
}
