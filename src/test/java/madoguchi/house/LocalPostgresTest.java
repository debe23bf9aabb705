// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import static madoguchi.house.Sql.ask;
import static madoguchi.house.Sql.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A server that runs.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalPostgresTest {

    DataFolder folder;
    LocalPostgres postgres;

    @BeforeAll
    void start(@TempDir Path place) {
        folder = DataFolder.at(place.resolve("データ フォルダー"));
        postgres = LocalPostgres.serve(folder);
    }

    @AfterAll
    void stop() {
        postgres.close();
    }

    @Test
    void isTheVersionThatThePomNames() throws Exception {
        assertThat(ask(postgres, "show server_version")).containsExactly(PostgresBinaries.VERSION);
    }

    @Test
    void isDurable() throws Exception {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(ask(postgres, "show " + setting)).as(setting).containsExactly("on");
        }
    }

    @Test
    void findsJapaneseWordsByTheirTrigrams() throws Exception {
        run(postgres, "create extension pg_trgm");
        assertThat(ask(postgres, "select unnest(show_trgm('脆弱性'))")).isNotEmpty();
    }

    @Test
    void givesTheHouseNoMoreRightsThanItNeeds() {
        assertThatThrownBy(() -> run(postgres, "copy (select 1) to program 'true'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run(postgres, "select pg_read_file('PG_VERSION')"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        assertThat(ask(postgres, "show listen_addresses")).containsExactly("127.0.0.1");
        var url = postgres.url("madoguchi");
        assertThatThrownBy(() -> DriverManager.getConnection(url.jdbc(), url.user(), "guessed"))
                .hasMessageContaining("password");
        assertThat(url.toString()).doesNotContain(url.password());
        for (String file : List.of("password-of-postgres", "password-of-madoguchi")) {
            assertThat(Files.getPosixFilePermissions(folder.postgres().resolve(file)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void keepsStoredWordsOutOfItsLog() throws Exception {
        run(postgres, "create table secret (words text primary key)");
        run(postgres, "insert into secret values ('nobody may read this')");
        assertThatThrownBy(() -> run(postgres, "insert into secret values ('nobody may read this')"))
                .isInstanceOf(SQLException.class);
        assertThat(Files.readString(folder.postgres().resolve("postgres.log")))
                .contains("duplicate key")
                .doesNotContain("nobody may read");
    }

    @Test
    void isNotTouchedByASecondProcessWhichLearnsWhoHasTheFolder() throws Exception {
        try (var lodger = Forked.lodger("open", folder.path())) {
            long pid = ProcessHandle.current().pid();
            assertThat(lodger.all())
                    .contains("プロセス(番号 " + pid + ")が使用中です")
                    .contains("in use by another process (number " + pid + ")");
            assertThat(lodger.process().exitValue()).isEqualTo(HouseRefused.EXIT_CODE);
        }
        assertThat(ask(postgres, "select 1")).containsExactly("1");
    }

    @Test
    void makesFurtherDatabasesOnRequest() throws Exception {
        var url = postgres.database("copy_of_today");
        assertThat(postgres.database("copy_of_today")).isEqualTo(url);
        try (var connection = DriverManager.getConnection(url.jdbc(), url.user(), url.password())) {
            assertThat(connection.getCatalog()).isEqualTo("copy_of_today");
        }
        assertThatThrownBy(() -> postgres.database("x; drop database madoguchi"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
