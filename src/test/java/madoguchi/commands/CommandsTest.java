// SPDX-License-Identifier: Apache-2.0
package madoguchi.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import madoguchi.house.DataFolder;
import madoguchi.house.LocalPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// One evening of an administrator at the command line, on a desk of its own.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandsTest {

    @TempDir
    static Path place;

    private static LocalPostgres postgres;

    /// Kept running between two commands, as a serving desk would; the commands join it.
    @BeforeAll
    static void theServerRuns() {
        postgres = LocalPostgres.connect(DataFolder.at(place));
    }

    @AfterAll
    static void theServerEnds() {
        postgres.close();
    }

    record Said(int code, String out, String err) {}

    @Test
    @Order(1)
    void everyCommandExplainsItselfInBothLanguages() {
        var commands = List.of(
                "serve",
                "demo",
                "account",
                "account add",
                "account list",
                "account disable",
                "link",
                "token issue",
                "ledger verify",
                "keys show",
                "keys rotate",
                "shred",
                "figures",
                "site",
                "doctor");
        for (var command : commands) {
            var words = new ArrayList<>(List.of(command.split(" ")));
            words.add("--help");
            var said = say(words.toArray(String[]::new));
            assertThat(said.code()).as(command).isZero();
            assertThat(said.out())
                    .as(command)
                    .containsPattern("[ぁ-ん一-龠].*/|[ぁ-ん一-龠]")
                    .contains("--help");
        }
    }

    @Test
    @Order(2)
    void aWrongWordIsWrongUsage() {
        assertThat(say("sreve").code()).isEqualTo(2);
        assertThat(onDesk("token", "issue", "--account", "hanako", "--days", "0")
                        .code())
                .isEqualTo(2);
        assertThat(onDesk("account", "add", "hanako").err()).contains("--name");
    }

    @Test
    @Order(3)
    void theFirstAdministratorIsMadeAndGetsALink() {
        var added = onDesk("account", "add", "hanako", "--name", "窓 花子", "--role", "administrator,auditor");
        assertThat(added.code()).as(added.err()).isZero();

        assertThat(onDesk("account", "list").out()).contains("hanako").contains("窓 花子");
        assertThat(onDesk("link", "--account", "hanako").out()).contains("/sign-in/link?key=");
        assertThat(onDesk("token", "issue", "--account", "hanako", "--days", "7")
                        .out())
                .startsWith("mdg_");
    }

    @Test
    @Order(4)
    void aRefusalIsSaidInBothLanguagesAndExitsWithOne() {
        var taken = onDesk("account", "add", "hanako", "--name", "別人", "--role", "HANDLER");

        assertThat(taken.code()).isEqualTo(1);
        assertThat(taken.err()).contains("すでに使われています").contains("is taken");
        assertThat(onDesk("link", "--account", "nobody").code()).isEqualTo(1);
        assertThat(onDesk("account", "add", "vera", "--name", "v", "--role", "VENDOR")
                        .err())
                .contains("organisation");
    }

    @Test
    @Order(5)
    void theLedgerTellsOfTheCommandsAndIsWhole() {
        var verified = onDesk("ledger", "verify");

        assertThat(verified.code()).isZero();
        assertThat(verified.out()).contains("entries read: 3").contains("台帳は完全です");
    }

    @Test
    @Order(6)
    void keysAreRotatedAndStillOpen() throws IOException {
        var before = Files.readString(place.resolve("keys/master.json"));
        assertThat(onDesk("keys", "rotate").out()).contains("keys wrapped anew: 1");

        assertThat(Files.readString(place.resolve("keys/master.json"))).isNotEqualTo(before);
        assertThat(onDesk("keys", "show").out()).contains("master keys: 1");
        assertThat(onDesk("account", "list").out()).contains("窓 花子");
    }

    @Test
    @Order(7)
    void keysAreNotRotatedWhileTheDeskIsOpen() {
        try (var _ = DataFolder.at(place).hold()) {
            var refused = onDesk("keys", "rotate");
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err()).contains("in use by another process");
        }
    }

    @Test
    @Order(8)
    void figuresAndSiteAreWritten() throws IOException {
        var file = place.resolve("figures.csv");
        var said = onDesk("figures", "--from", "2026Q1", "--to", "2026Q2", "--out", file.toString());

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(Files.readString(file)).contains("2026");
        assertThat(onDesk("site").out()).contains("files written");
        assertThat(place.resolve("site")).isNotEmptyDirectory();
        assertThat(onDesk("shred").out()).contains("identities destroyed: 0");
    }

    @Test
    @Order(9)
    void theDoctorFindsAKeyThatOthersCanRead() throws IOException {
        assertThat(onDesk("doctor").code()).isZero();
        var key = place.resolve("keys/ledger.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        var said = onDesk("doctor");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("✗").contains("chmod 600");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    }

    private static Said onDesk(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.add("--data");
        all.add(place.toString());
        return say(all.toArray(String[]::new));
    }

    private static Said say(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code = Commands.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                words);
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
