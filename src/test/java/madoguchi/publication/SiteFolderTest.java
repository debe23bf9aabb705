// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFolderTest {

    private static final byte[] PAGE = {1, 2, 3};

    @TempDir
    Path root;

    @Test
    void aFileIsWrittenWholeAndReadableByEverybody() throws IOException {
        assertThat(new SiteFolder(root).write("advisories/1/index.html", PAGE, true))
                .isTrue();

        assertThat(Files.readAllBytes(root.resolve("advisories/1/index.html"))).isEqualTo(PAGE);
        assertThat(Files.getPosixFilePermissions(root.resolve("advisories/1/index.html"))
                        .toString())
                .contains("OTHERS_READ");
        try (var all = Files.list(root.resolve("advisories/1"))) {
            assertThat(all).hasSize(1);
        }
    }

    @Test
    void whatIsAlreadyThereIsNotTouched() throws IOException {
        var folder = new SiteFolder(root);
        folder.write("index.html", PAGE, true);
        var before = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
        Files.setLastModifiedTime(root.resolve("index.html"), before);

        assertThat(folder.write("index.html", PAGE, true)).isFalse();
        assertThat(Files.getLastModifiedTime(root.resolve("index.html"))).isEqualTo(before);
    }

    @Test
    void halfAFileLeftByACrashIsSweptAwayLaterAndOneInTheMakingIsNot() throws IOException {
        var folder = new SiteFolder(root);
        folder.write("advisories/12345678/index.html", PAGE, true);
        var old = Files.write(root.resolve("advisories/12345678/.part-crashed"), PAGE);
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        var young = Files.write(root.resolve("advisories/12345678/.part-writing"), PAGE);
        folder.sweep("advisories", Set.of("12345678"));

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(new FileCache(root).find("advisories/12345678/.part-writing"))
                .isEmpty();
    }

    @Test
    void whatNothingSpeaksOfAnyMoreIsRemoved() {
        var folder = new SiteFolder(root);
        folder.write("advisories/12345678/index.html", PAGE, true);
        folder.write("advisories/99999999/index.html", PAGE, true);
        folder.write("advisories/index.html", PAGE, true);
        folder.sweep("advisories", Set.of("12345678"));

        assertThat(root.resolve("advisories/99999999")).doesNotExist();
        assertThat(root.resolve("advisories/12345678/index.html")).exists();
        assertThat(root.resolve("advisories/index.html")).exists();
    }

    @Test
    void noPathLeadsOutOfTheFolder() throws IOException {
        Files.write(root.resolve("secret.txt"), PAGE);
        var site = Files.createDirectories(root.resolve("site"));
        Files.write(site.resolve("open.txt"), PAGE);
        var files = new FileCache(site);

        assertThat(files.find("open.txt")).isPresent();
        assertThat(files.find("../secret.txt")).isEmpty();
        assertThat(files.find("a/../../secret.txt")).isEmpty();
        assertThat(files.find("%2e%2e/secret.txt")).isEmpty();
        assertThat(files.find("/secret.txt")).isEmpty();
    }
}
