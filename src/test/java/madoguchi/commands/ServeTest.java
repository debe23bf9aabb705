// SPDX-License-Identifier: Apache-2.0
package madoguchi.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The desk as an operator meets it: a process that opens, says where it is, and goes when it is told to.
class ServeTest {

    @TempDir
    Path place;

    @Test
    void theDeskOpensShowsAPageAndClosesQuietly() throws Exception {
        var process = start("serve", "--port", "0", "--data", place.toString());
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            var address = out.readLine().replaceFirst("窓口を開きました: (\\S+) .*", "$1");
            var english = out.readLine();
            out.readLine();
            var hint = out.readLine() + out.readLine() + out.readLine() + out.readLine();

            assertThat(english).isEqualTo("The desk is open: " + address + " (to stop: Ctrl+C)");
            assertThat(hint).contains("最初の管理者").contains("account add").contains("--data " + place);
            assertThat(get(address + "sign-in")).isEqualTo(200);

            process.toHandle().destroy(); // unlike the process's own, it leaves its last words readable
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(place.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
            assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("Exception");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aTakenPortIsRefusedBeforeAnythingIsBuilt() throws Exception {
        try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            var process = start("serve", "--port", port, "--data", place.toString());

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains(port)
                    .contains("--port");
            assertThat(place.resolve("postgres/cluster")).doesNotExist();
        }
    }

    private static int get(String url) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static Process start(String... words) throws IOException {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Commands.class.getName()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("MADOGUCHI_"));
        builder.environment().put("MADOGUCHI_MANAGEMENT_PORT", "0");
        return builder.start();
    }
}
