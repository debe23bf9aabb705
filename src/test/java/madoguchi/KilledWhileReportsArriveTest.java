// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import madoguchi.house.DataFolder;
import madoguchi.house.LocalPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The power goes while reports arrive: who holds a receipt finds the report again, and nobody's report is there twice.
class KilledWhileReportsArriveTest {

    private static final int REPORTS = 200;
    private static final int ENOUGH_TO_BE_IN_THE_MIDDLE = 60;

    @TempDir
    Path folder = Path.of("");

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Map<Integer, JsonNode> receipts = new ConcurrentHashMap<>();
    private Process desk = new ProcessBuilder("true").start();
    private int port;

    KilledWhileReportsArriveTest() throws IOException {}

    @AfterEach
    void close() throws InterruptedException {
        desk.destroy();
        assertThat(desk.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void everyReceiptIsGoodAfterKillMinusNineAndNoReportIsThereTwice() throws Exception {
        open();
        killWhileTheyArrive();
        var held = Map.copyOf(receipts);
        assertThat(held).hasSizeBetween(ENOUGH_TO_BE_IN_THE_MIDDLE, REPORTS - 1);

        open();
        for (var receipt : held.values()) {
            assertThat(status(receipt)).isEqualTo(200);
        }

        // Everybody sends again what they had sent, under the same key, as a program does that got no answer.
        for (var i = 0; i < REPORTS; i++) {
            var answer = post(i);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            receipts.put(i, json.readTree(answer.body()));
        }
        held.forEach((i, receipt) -> assertThat(words(receipts.get(i))).isEqualTo(words(receipt)));
        assertThat(reportsInTheDatabase()).isEqualTo(REPORTS);
    }

    private void killWhileTheyArrive() throws InterruptedException {
        var enough = new CountDownLatch(ENOUGH_TO_BE_IN_THE_MIDDLE);
        try (var senders = Executors.newFixedThreadPool(8)) {
            for (var i = 0; i < REPORTS; i++) {
                var number = i;
                senders.execute(() -> {
                    if (holdsReceipt(number)) {
                        enough.countDown();
                    }
                });
            }
            assertThat(enough.await(120, TimeUnit.SECONDS)).isTrue();
            desk.destroyForcibly();
            assertThat(desk.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private boolean holdsReceipt(int number) {
        try {
            var answer = post(number);
            if (answer.statusCode() == 201) {
                receipts.put(number, json.readTree(answer.body()));
                return true;
            }
            return false;
        } catch (IOException _) {
            return false; // killed before it could answer: no receipt, no promise
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void open() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "-cp",
                System.getProperty("java.class.path"),
                "madoguchi.commands.Commands",
                "serve",
                "--port",
                Integer.toString(port),
                "--data",
                folder.resolve("data").toString());
        builder.environment().put("MADOGUCHI_MANAGEMENT_PORT", "0");
        desk = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "log")))
                .start();
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(this::isOpen);
    }

    private boolean isOpen() throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(at("/report")).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException _) {
            return false; // not listening yet
        }
    }

    private HttpResponse<String> post(int i) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(at("/api/v1/reports"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "killed-" + i)
                        .POST(HttpRequest.BodyPublishers.ofString(report(i)))
                        .build(),
                BodyHandlers.ofString());
    }

    private int status(JsonNode receipt) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(at("/api/v1/reports/"
                                        + receipt.get("number").asString() + "/status"))
                                .header(
                                        "Authorization",
                                        "Receipt " + receipt.get("passphrase").asString())
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    /// Number and pass-phrase; the address of the status page names the port, which is another one by now.
    private static String words(JsonNode receipt) {
        return receipt.get("number").asString() + " "
                + receipt.get("passphrase").asString();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private long reportsInTheDatabase() throws SQLException {
        try (var postgres = LocalPostgres.connect(DataFolder.at(folder.resolve("data")))) {
            var url = postgres.url("madoguchi");
            try (var connection = DriverManager.getConnection(url.jdbc(), url.user(), url.password());
                    var rows = connection.createStatement().executeQuery("select count(*) from intake.report")) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static String report(int i) {
        return """
                {"kind":"product","language":"en","finder":{"name":"Finder %1$d","email":"f%1$d@finders.example"},
                 "consent":{"credit":"none"},
                 "vulnerability":{"product":"Product %1$d","version":"1.%1$d","vendor":"A vendor","type":"CWE-79",
                  "environment":"A test bed","reproduction":"Open the page %1$d","reproducibility":"always",
                  "threat":"Script runs"},
                 "otherReports":"none","contact":{"wantsUpdates":false,"preferred":"page"}}""".formatted(i);
    }
}
