// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A [Lodger] in a JVM of its own.
record Forked(Process process, BufferedReader words) implements AutoCloseable {

    static Forked lodger(String act, Path folder) throws IOException {
        return with(List.of(), act, folder);
    }

    /// @param prefix what runs the JVM, such as `unshare`
    static Forked with(List<String> prefix, String act, Path folder) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Lodger.class.getName(),
                act,
                folder.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new Forked(process, process.inputReader(StandardCharsets.UTF_8));
    }

    /// All it says until it ends.
    String all() throws IOException, InterruptedException {
        String said = String.join("\n", words.lines().toList());
        process.waitFor();
        return said;
    }

    /// As `kill -9` does, and gone on return.
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // unlike the process's own, it leaves its last words readable
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
