// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The client of the benchmarks: hands in reports, accepts them, reads pages, and says how long it took.
/// Talks only to the address it is given; `bench/run` gives it one on the loopback interface.
///
///     java Bench.java hand-in URL COUNT THREADS NUMBERS-FILE
///     java Bench.java form URL COUNT THREADS
///     java Bench.java accept URL TOKEN NUMBERS-FILE COUNT THREADS
///     java Bench.java pages URL LINK COUNT THREADS PATH…
///     java Bench.java first-page URL SECONDS
final class Bench {

    private static final Pattern NUMBER = Pattern.compile("\"number\"\\s*:\\s*\"([0-9]{8})\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");

    private Bench() {}

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "hand-in" -> handIn(args[1], number(args[2]), number(args[3]), Path.of(args[4]));
            case "form" -> form(args[1], number(args[2]), number(args[3]));
            case "accept" -> accept(args[1], args[2], Path.of(args[3]), number(args[4]), number(args[5]));
            case "pages" ->
                pages(args[1], args[2], number(args[3]), number(args[4]), Arrays.copyOfRange(args, 5, args.length));
            case "first-page" -> firstPage(args[1], number(args[2]));
            default -> throw new IllegalArgumentException("unknown: " + args[0]);
        }
    }

    private static void handIn(String url, int count, int threads, Path numbers) throws Exception {
        var client = HttpClient.newHttpClient();
        var got = Collections.synchronizedList(new ArrayList<String>());
        var times = parallel(count, threads, i -> {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(url + "/api/v1/reports"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(report(i)))
                            .build(),
                    BodyHandlers.ofString());
            Matcher number = NUMBER.matcher(answer.body());
            if (answer.statusCode() != 201 || !number.find()) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            got.add(number.group(1));
        });
        Files.write(
                numbers,
                got,
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
        print("reports through the API, " + threads + " at a time", times);
    }

    private static void form(String url, int count, int threads) throws Exception {
        var times = parallel(count, threads, i -> {
            var client = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            var page = get(client, url + "/report/product");
            var fields = hidden(page);
            fields.addAll(answers(i));
            var confirm = post(client, url + "/report/product", multipart(fields), true);
            var action = Pattern.compile("<form[^>]*action=\"(/report/product/[^\"]*)\"").matcher(confirm);
            var target = "";
            while (action.find()) {
                if (!action.group(1).contains("back") && !action.group(1).contains("edit")) {
                    target = action.group(1);
                }
            }
            var receipt = post(client, url + target, encoded(hidden(confirm)), false);
            if (!receipt.contains("receipt-number")) {
                throw new IllegalStateException("no receipt: " + receipt.substring(0, Math.min(3000, receipt.length())));
            }
        });
        print("reports through the form (three pages each), " + threads + " at a time", times);
    }

    private static void accept(String url, String token, Path numbers, int count, int threads) throws Exception {
        var client = HttpClient.newHttpClient();
        var all = Files.readAllLines(numbers);
        var times = parallel(Math.min(count, all.size()), threads, i -> {
            var body = "{\"verdict\":\"accepted\",\"copy\":{\"title\":\"製品 " + i
                    + " のスケジュール画面における格納型クロスサイトスクリプティング\"}}";
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(url + "/api/v1/reports/" + all.get(i) + "/verdict"))
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + token)
                            .PUT(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        });
        print("reports accepted and cases opened, " + threads + " at a time", times);
    }

    private static void pages(String url, String link, int count, int threads, String[] paths) throws Exception {
        var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        if (!link.isEmpty()) {
            var entry = URI.create(link);
            var page = get(client, url + entry.getRawPath() + "?" + entry.getRawQuery());
            post(client, url + "/sign-in/link", encoded(hidden(page)), false);
        }
        for (var path : paths) {
            var bytes = new AtomicInteger();
            parallel(Math.min(50, count), threads, _ -> get(client, url + path));
            var times = parallel(count, threads, _ -> bytes.set(get(client, url + path).length()));
            print(path + " (" + bytes.get() + " characters), " + threads + " at a time", times);
        }
    }

    private static void firstPage(String url, int seconds) throws InterruptedException {
        var client = HttpClient.newHttpClient();
        var begin = System.nanoTime();
        while (System.nanoTime() - begin < seconds * 1_000_000_000L) {
            try {
                if (client.send(
                                        HttpRequest.newBuilder(URI.create(url + "/report"))
                                                .timeout(Duration.ofSeconds(10))
                                                .build(),
                                        BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    System.out.printf("%.2f%n", (System.nanoTime() - begin) / 1e9);
                    return;
                }
            } catch (IOException _) {
                Thread.sleep(10); // not listening yet: what is measured here is until when
            }
        }
        throw new IllegalStateException("no page within " + seconds + " s");
    }

    // ---- what is sent ----

    private static String report(int i) {
        return """
                {"kind":"product","language":"ja",
                 "finder":{"name":"試験 太郎%1$d","email":"finder%1$d@finders.example","organisation":"みどり大学"},
                 "consent":{"nameToVendor":false,"contactToVendor":false,"directContact":false,"credit":"none"},
                 "vulnerability":{"source":"自分で発見","product":"製品 %1$d","version":"2.%1$d","vendor":"株式会社架空",
                  "type":"CWE-79","environment":"検証用の環境","reproduction":"%2$s","reproducibility":"always",
                  "threat":"他の利用者の画面で任意のスクリプトが実行される","workaround":"なし","proofOfConcept":"なし"},
                 "otherReports":"なし","contact":{"wantsUpdates":true,"preferred":"email"}}"""
                .formatted(i, "予定の件名に記号を含む文字列を入力し、一覧を開くと実行されます。".repeat(12));
    }

    private static List<String[]> answers(int i) {
        var fields = new ArrayList<String[]>();
        var text = new String[][] {
            {"source", "自分で発見"}, {"product", "製品 " + i}, {"version", "2." + i}, {"vendor", "株式会社架空"},
            {"openSource", "unknown"}, {"productKind", "web-application"}, {"type", "CWE-79"},
            {"environment", "検証用の環境"}, {"reproduction", "予定の件名に記号を含む文字列を入力し、一覧を開きます。".repeat(12)},
            {"result", "スクリプトが実行されます"}, {"reproducibility", "always"}, {"threat", "なりすまし"},
            {"workaround", "なし"}, {"proofOfConcept", "なし"}, {"otherReports", "なし"},
            {"name", "試験 太郎" + i}, {"organisation", "みどり大学"}, {"email", "finder" + i + "@finders.example"},
            {"phone", ""}, {"credit", "none"}, {"letters", "true"}, {"read", "true"}
        };
        fields.addAll(Arrays.asList(text));
        return fields;
    }

    // ---- forms ----

    private static List<String[]> hidden(String page) {
        var fields = new ArrayList<String[]>();
        var last = page.lastIndexOf("<form");
        var found = HIDDEN.matcher(page);
        while (found.find()) {
            var inLast = found.start() > last;
            if (inLast || !found.group(1).equals("_csrf")) {
                fields.add(new String[] {found.group(1), found.group(2)});
            }
        }
        return fields;
    }

    private static String encoded(List<String[]> fields) {
        var text = new StringBuilder();
        for (var field : fields) {
            text.append(text.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(field[0], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(field[1], StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    private static String multipart(List<String[]> fields) {
        var text = new StringBuilder();
        for (var field : fields) {
            text.append("--bench\r\nContent-Disposition: form-data; name=\"")
                    .append(field[0])
                    .append("\"\r\n\r\n")
                    .append(field[1])
                    .append("\r\n");
        }
        return text.append("--bench--\r\n").toString();
    }

    private static String get(HttpClient client, String url) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + url);
        }
        return answer.body();
    }

    private static String post(HttpClient client, String url, String body, boolean upload)
            throws IOException, InterruptedException {
        var type = upload ? "multipart/form-data; boundary=bench" : "application/x-www-form-urlencoded";
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", type)
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(answer.statusCode() + " " + url + "\n" + answer.body());
        }
        return answer.body();
    }

    // ---- time ----

    private interface Work {
        void run(int i) throws Exception;
    }

    private record Times(long[] nanos, long wall) {}

    private static Times parallel(int count, int threads, Work work) throws Exception {
        var nanos = new long[count];
        var next = new AtomicInteger();
        var begin = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var jobs = new ArrayList<Callable<Void>>();
            for (var t = 0; t < threads; t++) {
                jobs.add(() -> {
                    for (var i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                        var start = System.nanoTime();
                        work.run(i);
                        nanos[i] = System.nanoTime() - start;
                    }
                    return null;
                });
            }
            for (var job : pool.invokeAll(jobs)) {
                job.get();
            }
        }
        return new Times(nanos, System.nanoTime() - begin);
    }

    private static void print(String what, Times times) {
        var sorted = times.nanos().clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%-70s %8d in %6.1f s  %8.1f /s   p50 %6.1f ms  p99 %6.1f ms%n",
                what,
                sorted.length,
                times.wall() / 1e9,
                sorted.length / (times.wall() / 1e9),
                sorted[sorted.length / 2] / 1e6,
                sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * 0.99) - 1)] / 1e6);
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
