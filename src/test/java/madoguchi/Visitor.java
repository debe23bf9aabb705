// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/// Somebody in front of the desk, without JavaScript: reads pages, follows links, fills in forms. Keeps cookies.
public class Visitor {

    private final URI house;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http;

    public Visitor(int port) {
        this.house = URI.create("http://localhost:" + port);
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /// Where the house is.
    final URI house() {
        return house;
    }

    /// The cookies this visitor carries.
    final CookieManager cookies() {
        return cookies;
    }

    /// A page as it arrived.
    ///
    /// @param at where it was found, after redirections
    public record Page(int status, URI at, Document html) {

        public String text() {
            return html.text();
        }

        public String heading() {
            return html.select("h1").text();
        }

        /// The form that posts to an address ending so.
        public FormElement form(String actionEnd) {
            return html.select("form").stream()
                    .filter(form -> form.attr("action").endsWith(actionEnd))
                    .findFirst()
                    .map(FormElement.class::cast)
                    .orElseThrow(() -> new AssertionError("no form for " + actionEnd + " on " + at + ":\n" + html));
        }
    }

    public Page get(String path) {
        return page(send(request(path).GET().build()));
    }

    /// Fills in the form that posts to `actionEnd` and sends it: what the form holds, changed by `answers`.
    /// Multipart forms are sent as such, without files.
    public Page send(Page page, String actionEnd, Map<String, String> answers) {
        return send(page, actionEnd, answers, Map.of());
    }

    /// As [#send(Page, String, Map)], with files: field name to (file name, bytes).
    public Page send(Page page, String actionEnd, Map<String, String> answers, Map<String, Map<String, byte[]>> files) {
        var form = page.form(actionEnd);
        var fields = fields(form, answers);
        var action = page.at().resolve(form.attr("action").isEmpty() ? "" : form.attr("action"));
        var request =
                HttpRequest.newBuilder(action).header("Accept-Language", "ja").header("Sec-Fetch-Site", "same-origin");
        if (form.attr("enctype").startsWith("multipart")) {
            var boundary = "----visitor" + System.nanoTime();
            request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(BodyPublishers.ofByteArrays(multipart(fields, files, boundary)));
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(encoded(fields)));
        }
        return page(send(request.build()));
    }

    /// A bare post, as a program or an attacker would send it.
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields.entrySet().stream()
                        .map(e -> Map.entry(e.getKey(), e.getValue()))
                        .toList())))
                .build());
    }

    /// A call of the API; `authorization` may be empty, `json` too (then without a body).
    public HttpResponse<String> api(String method, String path, String authorization, String json) {
        return api(method, path, authorization, json, Map.of());
    }

    /// As [#api(String, String, String, String)], with further headers.
    public HttpResponse<String> api(
            String method, String path, String authorization, String json, Map<String, String> headers) {
        var request = request(path).header("Accept", "application/json");
        headers.forEach(request::header);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (json.isEmpty()) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json));
        }
        return send(request.build());
    }

    public HttpResponse<byte[]> download(String path) {
        try {
            return http.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(house.resolve(path)).header("Accept-Language", "ja");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Page page(HttpResponse<String> response) {
        return new Page(
                response.statusCode(),
                response.uri(),
                Jsoup.parse(response.body(), response.uri().toString()));
    }

    private static List<Map.Entry<String, String>> fields(FormElement form, Map<String, String> answers) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        var open = new ArrayList<>(answers.keySet());
        for (Element element : form.elements()) {
            var name = element.attr("name");
            if (answers.containsKey(name) && open.remove(name)) {
                fields.add(Map.entry(name, answers.getOrDefault(name, "")));
            } else if (!answers.containsKey(name)) {
                valueOf(element).ifPresent(value -> fields.add(Map.entry(name, value)));
            }
        }
        if (!open.isEmpty()) {
            throw new AssertionError("the form " + form.attr("action") + " has no field " + open);
        }
        return fields;
    }

    /// What a browser would send of an untouched field.
    private static Optional<String> valueOf(Element element) {
        if (element.attr("name").isEmpty()) {
            return Optional.empty();
        }
        return switch (element.normalName()) {
            case "textarea" -> Optional.of(element.wholeText().replaceFirst("^\n", ""));
            case "select" ->
                Optional.of(
                        element.select("option[selected]").isEmpty()
                                ? element.select("option").attr("value")
                                : element.select("option[selected]").attr("value"));
            case "input" ->
                switch (element.attr("type")) {
                    case "file", "submit", "button" -> Optional.empty();
                    case "radio", "checkbox" ->
                        element.hasAttr("checked") ? Optional.of(element.attr("value")) : Optional.empty();
                    default -> Optional.of(element.attr("value"));
                };
            default -> Optional.empty();
        };
    }

    private static String encoded(List<Map.Entry<String, String>> fields) {
        return fields.stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static List<byte[]> multipart(
            List<Map.Entry<String, String>> fields, Map<String, Map<String, byte[]>> files, String boundary) {
        var parts = new ArrayList<byte[]>();
        for (var field : fields) {
            parts.add(bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                    + "\"\r\n\r\n" + field.getValue() + "\r\n"));
        }
        files.forEach((name, named) -> named.forEach((file, content) -> {
            parts.add(bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                    + file + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            parts.add(content);
            parts.add(bytes("\r\n"));
        }));
        parts.add(bytes("--" + boundary + "--\r\n"));
        return parts;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
