// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import static madoguchi.house.Sql.ask;
import static madoguchi.house.Sql.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starts and ends, orderly and sudden, of one folder's server; each test leaves it stopped.
class LifeOfTheServerTest {

    @TempDir
    static Path place;

    @Test
    void keepsWhatWasWrittenFromOneStartToTheNext() throws Exception {
        var folder = DataFolder.at(place);
        try (var postgres = LocalPostgres.serve(folder)) {
            run(postgres, "create table kept (words text)");
            run(postgres, "insert into kept values ('脆弱性')");
        }
        assertThat(folder.postgres().resolve("cluster/postmaster.pid")).doesNotExist();
        try (var postgres = LocalPostgres.serve(folder)) {
            assertThat(ask(postgres, "select words from kept")).containsExactly("脆弱性");
        }
    }

    @Test
    void losesNoCommittedRowWhenTheProcessIsKilledWhileWriting() throws Exception {
        var folder = DataFolder.at(place);
        prepare(folder);
        try (var lodger = Forked.lodger("serve", folder.path())) {
            List<Integer> committed = someRows(lodger);
            lodger.kill();
            try (var postgres = LocalPostgres.serve(folder)) {
                everyRowIsThereOnce(postgres, withTheRest(lodger, committed));
            }
        }
    }

    @Test
    void losesNoCommittedRowWhenProcessAndServerAreKilledTogether() throws Exception {
        var folder = DataFolder.at(place);
        prepare(folder);
        try (var lodger = Forked.lodger("serve", folder.path())) {
            List<Integer> committed = someRows(lodger);
            var postmaster = postmaster(folder);
            var sessions = postmaster.children().toList();
            lodger.kill();
            kill(postmaster);
            sessions.forEach(ProcessHandle::destroyForcibly);
            try (var postgres = LocalPostgres.serve(folder)) {
                everyRowIsThereOnce(postgres, withTheRest(lodger, committed));
            }
        }
    }

    @Test
    void recoversWhenTheServersNumberNowBelongsToAnotherProgram() throws Exception {
        var folder = DataFolder.at(place);
        prepare(folder);
        Files.writeString(
                folder.postgres().resolve("cluster/postmaster.pid"),
                ProcessHandle.current().pid() + "\n/elsewhere\n0\n5432\n\n127.0.0.1\n\nready\n");
        try (var postgres = LocalPostgres.serve(folder)) {
            assertThat(ask(postgres, "select count(*) from written")).containsExactly("0");
        }
    }

    @Test
    void aCommandJoinsTheServerThatRunsAndIsNotCutOffWhenItsStarterLeaves() throws Exception {
        var folder = DataFolder.at(place);
        LocalPostgres command;
        try (var serving = LocalPostgres.serve(folder)) {
            run(serving, "create table note (words text)");
            command = LocalPostgres.connect(DataFolder.at(place));
        }
        try (command) {
            assertThat(ask(command, "select count(*) from note")).containsExactly("0");
        }
        assertThat(folder.postgres().resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void aCommandFindsTheServerOfAnotherProcessAndLeavesItRunning() throws Exception {
        var folder = DataFolder.at(place);
        prepare(folder);
        try (var lodger = Forked.lodger("serve", place)) {
            someRows(lodger);
            var before = postmaster(folder);
            try (var command = LocalPostgres.connect(folder)) {
                assertThat(ask(command, "select min(id) from written")).containsExactly("1");
            }
            assertThat(postmaster(folder)).isEqualTo(before);
            assertThat(someRows(lodger)).isNotEmpty();
            lodger.kill();
            LocalPostgres.connect(folder).close();
            assertThat(folder.postgres().resolve("cluster/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void refusesTheDataOfANewerPostgreSql(@TempDir Path newer) throws Exception {
        var folder = DataFolder.at(newer);
        Files.createDirectories(folder.postgres().resolve("cluster"));
        Files.writeString(folder.postgres().resolve("cluster/PG_VERSION"), "19\n");
        assertThatThrownBy(() -> LocalPostgres.serve(folder))
                .isInstanceOf(HouseRefused.class)
                .hasMessageContaining("PostgreSQL 19 のデータです")
                .hasMessageContaining("holds data of PostgreSQL 19");
        folder.hold().close(); // and does not keep what it did not open
    }

    private static void prepare(DataFolder folder) throws SQLException {
        try (var postgres = LocalPostgres.serve(folder)) {
            run(postgres, "drop table if exists written");
            // No primary key: a row written twice must be seen.
            run(postgres, "create table written (id integer, words text)");
        }
    }

    private static List<Integer> someRows(Forked lodger) throws IOException {
        List<Integer> rows = new ArrayList<>();
        while (rows.size() < 200) {
            rows.add(Integer.valueOf(lodger.words().readLine()));
        }
        return rows;
    }

    /// What it managed to say before it died; the last line may be torn.
    private static List<Integer> withTheRest(Forked lodger, List<Integer> committed) throws IOException {
        List<Integer> all = new ArrayList<>(committed);
        for (String line : lodger.words().lines().toList()) {
            if (line.equals(String.valueOf(all.getLast() + 1))) {
                all.add(Integer.valueOf(line));
            }
        }
        return all;
    }

    private static void everyRowIsThereOnce(LocalPostgres postgres, List<Integer> committed) throws SQLException {
        List<Integer> found = ask(postgres, "select id from written order by id").stream()
                .map(Integer::valueOf)
                .toList();
        assertThat(committed).hasSizeGreaterThanOrEqualTo(200);
        assertThat(found).containsAll(committed);
        assertThat(found)
                .isEqualTo(IntStream.rangeClosed(1, found.size()).boxed().toList());
    }

    private static ProcessHandle postmaster(DataFolder folder) throws IOException {
        var running = Postmaster.of(folder.postgres().resolve("cluster")).orElseThrow();
        return ProcessHandle.of(running.pid()).orElseThrow();
    }

    private static void kill(ProcessHandle process) {
        assertThat(process.destroyForcibly()).isTrue();
    }
}
