// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The database files of one data folder and the server that runs on them: made, started or adopted, stopped.
final class Cluster {

    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration STEP = Duration.ofMillis(20);
    private static final long LOG_LIMIT = 5L << 20;

    /// Durable above all; and no word of what is stored may reach the server's log: no statement, no detail of a
    /// violated constraint.
    private static final List<String> MANNERS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "wal_compression=on",
            "shared_buffers=128MB",
            "max_connections=60",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_checkpoints=off",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse");

    private final Path home;
    private final Path files;
    private final Path log;

    Cluster(Path home) {
        this.home = home;
        this.files = home.resolve("cluster");
        this.log = home.resolve("postgres.log");
    }

    /// @return the port on which the server now listens
    int open(Secrets secrets) throws IOException, InterruptedException {
        refuseOtherMajor();
        long deadline = System.nanoTime() + LONGEST_RECOVERY.toNanos();
        while (System.nanoTime() < deadline) {
            var running = Postmaster.of(files);
            if (running.isEmpty() || !running.get().lives(files)) {
                return start(secrets);
            }
            if (running.get().ready()) {
                return running.get().port(); // left behind by a killed process
            }
            pause(); // it is starting, or stopping
        }
        throw didNotStart();
    }

    /// Where another process started it.
    int find() throws IOException, InterruptedException {
        var running = Postmaster.of(files).filter(server -> server.lives(files) && server.ready());
        return running.orElseThrow(this::outOfSight).port();
    }

    /// Fast: sessions are cut, transactions rolled back, everything is written. The signal comes from us and not from
    /// pg_ctl, because it also reaches a server that was started as another user.
    void close() throws IOException, InterruptedException {
        var running = Postmaster.of(files).filter(server -> server.lives(files));
        if (running.isEmpty()) {
            return;
        }
        signal("INT", running.get().pid());
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (Postmaster.of(files).isPresent()) {
            if (System.nanoTime() > deadline) {
                signal("QUIT", running.get().pid()); // it recovers at the next start
                return;
            }
            pause();
        }
    }

    private int start(Secrets secrets) throws IOException, InterruptedException {
        sweep();
        var tools = PostgresTools.in(home);
        if (!Files.exists(files)) {
            create(tools, secrets);
        }
        if ((int) Files.getAttribute(files, "unix:uid") != tools.user()) {
            Trees.give(files, tools.user());
        }
        Postmaster.strikeOut(files);
        moveLogOn();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            long before = Files.size(log);
            int port = Port.anyFree();
            if (tools.run(LONGEST_RECOVERY, "pg_ctl", options(port)).done()) {
                return port;
            }
            if (!passes(since(before)) || System.nanoTime() > deadline) {
                throw didNotStart();
            }
            pause();
        }
    }

    /// pg_ctl starts the server in a session of its own: Ctrl-C in the terminal must not stop it before its users.
    private String[] options(int port) {
        var options = new StringBuilder("-p " + port);
        MANNERS.forEach(manner -> options.append(" -c ").append(manner));
        return new String[] {
            "start",
            "-w",
            "-t",
            String.valueOf(LONGEST_RECOVERY.toSeconds() - 10),
            "-D",
            files.toString(),
            "-l",
            log.toString(),
            "-o",
            options.toString()
        };
    }

    /// Initialised under another name, so that a half-made cluster is never taken for a whole one.
    private void create(PostgresTools tools, Secrets secrets) throws IOException, InterruptedException {
        Path fresh = home.resolve("cluster.new");
        Path password = secrets.ofSuperuser();
        Files.setAttribute(password, "unix:uid", tools.user());
        // LC_CTYPE must be UTF-8 even with the built-in provider: under C, trigrams of Japanese words are empty.
        var made = tools.run(
                Duration.ofMinutes(2),
                "initdb",
                "-U",
                Secrets.SUPERUSER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=" + ctype(),
                "-D",
                fresh.toString());
        if (!made.done()) {
            Files.writeString(log, made.text());
            throw didNotStart();
        }
        Files.move(fresh, files, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String ctype() {
        return System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
    }

    private void refuseOtherMajor() throws IOException {
        Path note = files.resolve("PG_VERSION");
        if (!Files.exists(note)) {
            return;
        }
        String major = Files.readString(note).strip();
        if (!major.equals(String.valueOf(PostgresBinaries.MAJOR))) {
            throw new HouseRefused(
                    "%s は PostgreSQL %s のデータです。このプログラムに同梱の PostgreSQL は %d のため開けません。データを作った版のプログラムで起動してください。"
                            .formatted(files, major, PostgresBinaries.MAJOR),
                    "%s holds data of PostgreSQL %s; this program brings PostgreSQL %d and can not open it. Start it with the version of the program that made the data."
                            .formatted(files, major, PostgresBinaries.MAJOR));
        }
    }

    /// What a killed process left half-done. Only in our turn.
    private void sweep() throws IOException {
        List<Path> remains;
        try (Stream<Path> entries = Files.list(home)) {
            remains = entries.filter(entry -> {
                        String name = entry.getFileName().toString();
                        return name.startsWith(".") || name.equals("cluster.new");
                    })
                    .toList();
        }
        for (Path remain : remains) {
            Trees.delete(remain);
        }
    }

    private void moveLogOn() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, home.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            Files.createFile(log);
        }
        Files.setAttribute(log, "unix:uid", Files.getAttribute(files, "unix:uid"));
    }

    /// Hindrances that end by themselves: another program was quicker to the port; a session of the killed server
    /// still runs.
    private static boolean passes(String words) {
        return words.contains("could not bind")
                || words.contains("Address already in use")
                || words.contains("pre-existing shared memory block");
    }

    private String since(long position) throws IOException {
        try (var channel = FileChannel.open(log)) {
            channel.position(position);
            var bytes = Channels.newInputStream(channel).readNBytes(1 << 20);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        // The shell has it built in; a small container may have no such program.
        var kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!kill.waitFor(10, TimeUnit.SECONDS)) {
            kill.destroyForcibly();
        }
    }

    private static void pause() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(STEP.toNanos());
    }

    private HouseRefused didNotStart() {
        return new HouseRefused(
                "データベース(PostgreSQL)を起動できませんでした。原因は " + log + " に書かれています。",
                "The database (PostgreSQL) did not start. " + log + " says why.");
    }

    private HouseRefused outOfSight() {
        return new HouseRefused(
                "データフォルダー %s はほかのプロセスが使用中ですが、そのデータベースにここからは接続できません(起動や終了の途中、または別のコンテナーの中)。".formatted(home.getParent()),
                "The data folder %s is in use by another process, but its database can not be reached from here (it is stopping, or runs in another container)."
                        .formatted(home.getParent()));
    }
}
