// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import madoguchi.Cast;
import madoguchi.DeskTest;
import madoguchi.TestClock;
import madoguchi.casework.CaseCast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
class CoordinationApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    CoordinationCast people;

    @Autowired
    CaseCast desk;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Test
    void aHandlerAddsAVendorAndTellsItInOneCall() {
        var file = people.product("API の製品");
        var vendor = people.vendor("青桜ソフトウェア");
        var token = cast.bearer(desk.hanako());
        var path = "/api/v1/cases/" + file.number() + "/participants";
        var body = "{\"organisation\":\"" + vendor.id() + "\",\"notice\":true}";

        var created = cast.stranger().api("POST", path, token, body);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(json(created).get("notifiedAt").asString()).isNotEmpty();
        assertThat(cast.stranger().api("POST", path, token, body).statusCode()).isEqualTo(409);
        assertThat(json(cast.stranger().api("GET", path, token, "")).get("participants"))
                .hasSize(1);
    }

    @Test
    void aVendorAnswersForItselfAndNamesTheAnswerThatItFollows() {
        var file = people.product("API の回答");
        var vendor = people.vendor("青桜ソフトウェア");
        var who = people.told(file, vendor);
        var path = "/api/v1/cases/" + file.number() + "/participants/" + who.id() + "/answer";
        var token = cast.bearer(people.account(vendor));
        var visitor = cast.stranger();

        assertThat(visitor.api("PUT", path, token, "{\"answer\":\"affected\"}").statusCode())
                .isEqualTo(428);
        var first = put(path, token, "\"0\"", "{\"answer\":\"affected\",\"words\":\"調べました\"}");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(put(path, token, "\"0\"", "{\"answer\":\"not-affected\"}").statusCode())
                .isEqualTo(412);
        var wrong = put(path, token, "\"1\"", "{\"answer\":\"fixed-in\"}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(json(wrong).get("errors").get(0).get("field").asString()).isEqualTo("version");
        assertThat(json(visitor.api("GET", "/api/v1/participation/" + file.number(), token, ""))
                        .get("answers")
                        .get(0)
                        .get("answer")
                        .asString())
                .isEqualTo("affected");
    }

    @Test
    void theEmbargoIsActedOnByNameAndRefusalsAreProblems() {
        var file = people.product("API の取決め");
        var vendor = people.vendor("青桜ソフトウェア");
        people.told(file, vendor);
        var path = "/api/v1/cases/" + file.number() + "/embargo";
        var token = cast.bearer(desk.hanako());
        var until = clock.instant().plus(Duration.ofDays(40)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);

        var proposed = put(path, token, "\"0\"", act("proposal", until.toString()));
        assertThat(json(proposed).get("state").asString()).isEqualTo("proposed");
        var mine = cast.bearer(people.account(vendor));
        var asked = cast.stranger().api("GET", path, mine, "");
        assertThat(json(asked).get("consent").asString()).isEqualTo("invited");
        var consented =
                put(path, mine, asked.headers().firstValue("ETag").orElseThrow(), act("acceptance", until.toString()));
        assertThat(json(consented).get("consent").asString()).isEqualTo("signatory");
        assertThat(json(consented).get("state").asString()).isEqualTo("proposed");

        var agreed = put(path, token, "\"1\"", act("acceptance", until.toString()));
        assertThat(json(agreed).get("holds").asBoolean()).isTrue();
        var refused = put(path, token, "\"2\"", act("acceptance", until.toString()));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).get("type").asString())
                .isEqualTo("urn:madoguchi:coordination.embargo.refused.no-such-move");
        var ended = put(path, token, "*", "{\"act\":\"termination\",\"reason\":\"other\"}");
        assertThat(json(ended).get("state").asString()).isEqualTo("ended");
    }

    private static String act(String act, String until) {
        return "{\"act\":\"" + act + "\",\"until\":\"" + until + "\"}";
    }

    private HttpResponse<String> put(String path, String token, String ifMatch, String body) {
        return cast.stranger().api("PUT", path, token, body, java.util.Map.of("If-Match", ifMatch));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
