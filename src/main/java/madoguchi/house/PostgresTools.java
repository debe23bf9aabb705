// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs PostgreSQL's programs. PostgreSQL refuses to run as root; where we are root, they run in a user namespace
/// without rights, or else as `nobody`.
///
/// @param home the folder in which they work
/// @param program the folder that holds `bin/`
/// @param prefix what stands before each command
/// @param user the number of the user to whom PostgreSQL's files must belong
record PostgresTools(Path home, Path program, List<String> prefix, int user) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    /// @param text what the program said, on both channels
    record Said(int exit, String text) {
        boolean done() {
            return exit == 0;
        }
    }

    static PostgresTools in(Path home) throws IOException, InterruptedException {
        Path program = runnable(home);
        var who = new UnixSystem();
        int user = (int) who.getUid();
        if (user != ROOT && who.getUsername() != null) {
            return new PostgresTools(home, program, List.of(), user);
        }
        return user == ROOT ? forRoot(home, program) : forNameless(home, program, user);
    }

    /// initdb looks its user up by name, and some containers run under a bare number. In a namespace that number is
    /// nobody's, who has a name.
    private static PostgresTools forNameless(Path home, Path program, int user) throws InterruptedException {
        var namespace = new PostgresTools(home, program, NAMESPACE, user);
        if (namespace.work()) {
            return namespace;
        }
        throw new HouseRefused(
                "ユーザー番号 %d に名前がないため、PostgreSQL を準備できません。/etc/passwd に登録されたユーザーとして起動するか、用意した PostgreSQL の接続先を MADOGUCHI_DATABASE_URL に設定してください。"
                        .formatted(user),
                "PostgreSQL can not be set up because the user number %d has no name. Start as a user that stands in /etc/passwd, or provide PostgreSQL 15 or newer and set MADOGUCHI_DATABASE_URL."
                        .formatted(user));
    }

    private static PostgresTools forRoot(Path home, Path program) throws IOException, InterruptedException {
        refuseForeign(home);
        var namespace = new PostgresTools(home, program, NAMESPACE, ROOT);
        if (namespace.work()) {
            return namespace;
        }
        // To reach its files, nobody must be able to enter the folder; root can anyway.
        Files.setAttribute(home, "unix:uid", NOBODY);
        var nobody = new PostgresTools(home, program, AS_NOBODY, NOBODY);
        if (nobody.work()) {
            return nobody;
        }
        Files.setAttribute(home, "unix:uid", ROOT);
        throw notAsRoot();
    }

    Said run(Duration limit, String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.resolve("bin").resolve(name).toString());
        command.addAll(List.of(arguments));
        // Into a file: the server inherits the channel from pg_ctl, and a pipe would never end.
        Path said = Files.createTempFile(home, ".said", "");
        try {
            Process process = started(command, said);
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Said(-1, name + " did not end within " + limit.toSeconds() + " s");
            }
            return new Said(process.exitValue(), Files.readString(said));
        } finally {
            Files.delete(said);
        }
    }

    private Process started(List<String> command, Path said) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .redirectInput(new File("/dev/null"));
        // PGDATA, PGPORT and the like of the user's shell are not meant for this server.
        String path = builder.environment().getOrDefault("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private boolean work() throws InterruptedException {
        try {
            return run(Duration.ofSeconds(20), "postgres", "--version").done();
        } catch (IOException e) {
            return false; // `unshare` or `setpriv` is not installed
        }
    }

    private static Path runnable(Path home) throws IOException, InterruptedException {
        var tools = new PostgresTools(home, PostgresBinaries.in(home), List.of(), ROOT);
        if (tools.work()) {
            return tools.program;
        }
        tools = new PostgresTools(home, PostgresBinaries.afresh(home), List.of(), ROOT);
        if (!tools.work()) {
            throw PostgresBinaries.noneForThisMachine();
        }
        return tools.program;
    }

    /// Files that root writes into another user's folder would shut that user out later.
    private static void refuseForeign(Path home) throws IOException {
        int owner = (int) Files.getAttribute(home, "unix:uid");
        if (owner != ROOT && owner != NOBODY) {
            String name = Files.getOwner(home).getName();
            throw new HouseRefused(
                    "データフォルダー %s はユーザー %s のものです。root ではなく %s として起動してください。".formatted(home.getParent(), name, name),
                    "The data folder %s belongs to the user %s. Start as %s, not as root."
                            .formatted(home.getParent(), name, name));
        }
    }

    private static HouseRefused notAsRoot() {
        return new HouseRefused(
                "PostgreSQL は root では動きません。この環境では unshare -U も setpriv も使えないため、一般ユーザーとして起動するか、"
                        + "用意した PostgreSQL の接続先を MADOGUCHI_DATABASE_URL に設定してください。",
                "PostgreSQL does not run as root, and neither `unshare -U` nor `setpriv` works here. Start as an"
                        + " ordinary user, or provide PostgreSQL 15 or newer and set MADOGUCHI_DATABASE_URL.");
    }
}
