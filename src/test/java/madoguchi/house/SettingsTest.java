// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path place;

    @Test
    void haveUsualValues() {
        assertThat(read(Map.of()).asProperties())
                .containsEntry("server.port", 8080)
                .containsEntry("madoguchi.port", 8080)
                .containsEntry("madoguchi.base-url", "http://localhost:8080")
                .containsEntry("madoguchi.prefix.report", "MDG#")
                .containsEntry("madoguchi.zone", "Asia/Tokyo")
                .containsEntry("madoguchi.attachments.max-files", 10)
                .containsEntry("madoguchi.attachments.max-bytes", 25L * 1024 * 1024)
                .containsEntry("server.servlet.session.timeout", "PT1H")
                .doesNotContainKey("madoguchi.database.url");
    }

    @Test
    void stepFromTheCommandLineToTheEnvironmentToTheFile() throws Exception {
        file("port: 1111\ndesk:\n  mail: file@example.jp\nprefix.case: FILE-\n");
        var settings = read(Map.of("MADOGUCHI_PORT", "2222", "MADOGUCHI_DESK_MAIL", "env@example.jp", "PATH", "/bin"));
        assertThat(settings.with("port", "3333").asProperties())
                .containsEntry("server.port", 3333)
                .containsEntry("madoguchi.desk.mail", "env@example.jp")
                .containsEntry("madoguchi.prefix.case", "FILE-");
    }

    @Test
    void takeAPasswordAsItStands() throws Exception {
        file("database:\n  url: jdbc:postgresql://db/madoguchi\n  user: desk\n  password: 0123\n");
        assertThat(read(Map.of()).database())
                .contains(new LocalPostgres.Url("jdbc:postgresql://db/madoguchi", "desk", "0123"));
    }

    @Test
    void readTheAddressOfADatabaseInItsCommonSpelling() {
        var settings = read(
                Map.of("MADOGUCHI_DATABASE_URL", "postgresql://desk:p%40ss+1@db.example.jp:5433/cvd?sslmode=require"));
        assertThat(settings.database())
                .contains(new LocalPostgres.Url(
                        "jdbc:postgresql://db.example.jp:5433/cvd?sslmode=require", "desk", "p@ss+1"));
    }

    @Test
    void refuseAnUnknownNameWithTheNearestOne() throws Exception {
        assertThatThrownBy(() -> read(Map.of("MADOGUCHI_DATABSE_URL", "x")))
                .isInstanceOf(HouseRefused.class)
                .hasMessage("設定 MADOGUCHI_DATABSE_URL はありません。MADOGUCHI_DATABASE_URL の間違いではありませんか。\n"
                        + "There is no setting MADOGUCHI_DATABSE_URL. Did you mean MADOGUCHI_DATABASE_URL?");
        file("desk:\n  nam:\n    ja: 窓口\n");
        assertThatThrownBy(() -> read(Map.of())).hasMessageContaining("Did you mean desk.name.ja?");
    }

    @Test
    void refuseAnImpossibleValueWithoutRepeatingIt() {
        for (String wrong : new String[] {"eighty", "65536", "-1", "99999999999999"}) {
            assertThatThrownBy(() -> read(Map.of("MADOGUCHI_PORT", wrong)))
                    .isInstanceOf(HouseRefused.class)
                    .hasMessageContaining("MADOGUCHI_PORT")
                    .hasMessageContaining("a number from 0 to 65535");
        }
        for (String name : new String[] {"ZONE", "DATABASE_URL", "BASE_URL", "SESSION_IDLE", "ATTACHMENTS_MAX_BYTES"}) {
            assertThatThrownBy(() -> read(Map.of("MADOGUCHI_" + name, "postgres://:s3cret word@")))
                    .isInstanceOf(HouseRefused.class)
                    .hasMessageContaining(name)
                    .hasMessageNotContaining("s3cret");
        }
    }

    @Test
    void refuseAFileThatIsNoListOfNamesAndValues() throws Exception {
        for (String wrong :
                new String[] {"port: 1\nport: 2\n", "zone: UTC\nport: [1, 2]\n", "zone: UTC\n  port: :\n"}) {
            file(wrong);
            assertThatThrownBy(() -> read(Map.of()))
                    .isInstanceOf(HouseRefused.class)
                    .hasMessageContaining("2 行目")
                    .hasMessageContaining("Line 2");
        }
        file("- port\n");
        assertThatThrownBy(() -> read(Map.of())).hasMessageContaining("Line 1");
        file("port: &a {b: *a}\n");
        assertThatThrownBy(() -> read(Map.of())).isInstanceOf(HouseRefused.class);
    }

    @Test
    void ignoreWhatWasLeftEmpty() throws Exception {
        file("# nothing chosen yet\nport:\n");
        assertThat(read(Map.of("MADOGUCHI_DATABASE_URL", "")).port()).isEqualTo(8080);
    }

    private Settings read(Map<String, String> environment) {
        return Settings.of(DataFolder.at(place), environment);
    }

    private void file(String text) throws Exception {
        Files.writeString(place.resolve("madoguchi.yaml"), text);
    }
}
