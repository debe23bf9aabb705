// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;
import madoguchi.access.Actor;
import madoguchi.access.Role;
import org.jsoup.Jsoup;

/// Somebody who tries doors: sends what a browser or a program of theirs would send, and follows nothing.
record Caller(int port, Actor actor, String cookie, String authorization) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /// @param main what the page says, or the problem, without the address that was asked for
    record Answer(int status, String location, String main) {}

    static Caller stranger(int port) {
        return new Caller(port, new Actor.Anyone(), "none=none", "");
    }

    String name() {
        return actor instanceof Actor.Member member ? member.handle() : actor.ledgerName();
    }

    boolean holdsOneOf(Set<Role> roles) {
        return roles.stream().anyMatch(actor::is);
    }

    /// A program has no session: whoever has no token is a stranger to the API.
    boolean isUnknownTo(Matrix.Route route) {
        return actor instanceof Actor.Anyone || (route.isForPrograms() && authorization.isEmpty());
    }

    Answer call(String method, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "ja")
                .header("Sec-Fetch-Site", "same-origin");
        if (path.startsWith("/api/")) {
            request.header("Content-Type", "application/json")
                    .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
            if (!authorization.isEmpty()) {
                request.header("Authorization", authorization);
            }
        } else if (method.equals("GET")) {
            request.header("Cookie", cookie).GET();
        } else {
            var form = Form.fetched(port);
            request.header("Cookie", cookie + "; XSRF-TOKEN=" + form.cookie())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .method(method, BodyPublishers.ofString("_csrf=" + form.token()));
        }
        return answer(send(request.build()), path);
    }

    /// Where the list at this address leads.
    Set<String> linksUnder(String list) {
        var page = Jsoup.parse(send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + list))
                        .header("Cookie", cookie)
                        .build())
                .body());
        return new TreeSet<>(page.select("main a[href]").eachAttr("href").stream()
                .filter(link -> link.matches(list + "/[0-9]{8}"))
                .toList());
    }

    private static Answer answer(HttpResponse<String> response, String path) {
        var main = Jsoup.parse(response.body()).select("main");
        var said = main.isEmpty() ? response.body() : main.html();
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Location").orElse(""),
                response.statusCode() < 400
                        ? ""
                        : said.replace(path, "PATH").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", ""));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The proof that a form is ours, as the sign-in page hands it to anybody.
    private record Form(String cookie, String token) {

        private static final java.util.Map<Integer, Form> FETCHED = new java.util.concurrent.ConcurrentHashMap<>();

        static Form fetched(int port) {
            return FETCHED.computeIfAbsent(port, Form::fetch);
        }

        private static Form fetch(int port) {
            var page = Caller.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/report/status"))
                    .build());
            var cookie = page.headers().allValues("Set-Cookie").stream()
                    .filter(one -> one.startsWith("XSRF-TOKEN="))
                    .map(one -> one.substring("XSRF-TOKEN=".length(), one.indexOf(';')))
                    .findFirst()
                    .orElseThrow();
            var token = Jsoup.parse(page.body()).select("input[name=_csrf]").attr("value");
            return new Form(cookie, java.net.URLEncoder.encode(token, java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
