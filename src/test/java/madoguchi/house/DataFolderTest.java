// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path place;

    @Test
    void opensWhatIsConfidentialToItsUserAlone() throws Exception {
        var folder = DataFolder.at(place.resolve("new/data"));
        for (Path confidential : List.of(folder.postgres(), folder.keys(), folder.index())) {
            assertThat(Files.getPosixFilePermissions(confidential))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
        assertThat(folder.site()).isDirectory();
    }

    @Test
    void closesAKeyFolderThatWasLeftOpen() throws Exception {
        var keys = Files.createDirectories(place.resolve("keys"));
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rwxrwxrwx"));
        DataFolder.at(place);
        assertThat(Files.getPosixFilePermissions(keys)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void refusesAFileInItsPlace() throws Exception {
        var file = Files.writeString(place.resolve("data"), "not a folder");
        refuses(file, file + " はフォルダーではなくファイルです", file + " is a file, not a folder");
        refuses(file.resolve("below"), "フォルダーではなくファイルです", "is a file, not a folder");
    }

    @Test
    void refusesAFileInThePlaceOfOneOfItsFolders() throws Exception {
        Files.writeString(place.resolve("keys"), "not a folder");
        refuses(place, "keys はフォルダーではなくファイルです", "keys is a file, not a folder");
    }

    @Test
    void refusesDataOfANewerVersion() throws Exception {
        Files.writeString(place.resolve("version"), DataFolder.VERSION + 1 + "\n");
        refuses(place, "より新しい版のプログラムで作られています", "was made by a newer version");
        assertThat(place.resolve("postgres")).doesNotExist();
    }

    @Test
    void opensDataOfAnOlderVersionAndMakesItItsOwn() throws Exception {
        Files.writeString(place.resolve("version"), "0\n");
        DataFolder.at(place);
        assertThat(place.resolve("version")).hasContent(String.valueOf(DataFolder.VERSION));
    }

    @Test
    void refusesAVersionItCanNotRead() throws Exception {
        Files.writeString(place.resolve("version"), "banana");
        refuses(place, "データの版を読み取れません", "can not be read");
    }

    @Test
    void refusesANameThatAShellWouldRead() {
        refuses(place.resolve("a$b"), "使えない文字", "contains one of");
    }

    @Test
    void isHeldByOneAtATime() {
        var folder = DataFolder.at(place);
        try (var _ = folder.hold()) {
            assertThatThrownBy(() -> DataFolder.at(place).hold())
                    .isInstanceOf(HouseRefused.class)
                    .hasMessageContaining("番号 " + ProcessHandle.current().pid());
        }
        folder.hold().close();
    }

    /// Root may write anywhere, so only a mount tells: in a namespace of mounts of its own.
    @Test
    void refusesAReadOnlyFileSystem() throws Exception {
        assertThat(inMounts("mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\""))
                .contains("読み取り専用")
                .contains("read-only file system");
    }

    @Test
    void refusesAFullDisk() throws Exception {
        assertThat(inMounts("mount -t tmpfs -o size=8m none \"$0\""))
                .contains("ディスクの空きが足りません")
                .contains("8 MiB free, 300 MiB needed");
    }

    @Test
    void refusesAFolderItMayNotWriteTo() throws Exception {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("r-xr-xr-x"));
        boolean root = Files.isWritable(place);
        List<String> asNobody =
                root ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") : List.of("env");
        try (var lodger = Forked.with(asNobody, "open", place)) {
            assertThat(lodger.all()).contains("書き込む権限がありません").contains("may not write to");
        } finally {
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private String inMounts(String mounts) throws Exception {
        Assumptions.assumeTrue(mountsOfItsOwn(), "namespaces are forbidden here");
        var prefix =
                List.of("unshare", "-r", "-m", "sh", "-c", mounts + " && shift && exec \"$@\"", place.toString(), "-");
        try (var lodger = Forked.with(prefix, "open", place)) {
            String said = lodger.all();
            assertThat(lodger.process().exitValue()).as(said).isEqualTo(HouseRefused.EXIT_CODE);
            return said;
        }
    }

    private static boolean mountsOfItsOwn() throws Exception {
        return new ProcessBuilder("unshare", "-r", "-m", "true").start().waitFor() == 0;
    }

    private static void refuses(Path path, String japanese, String english) {
        assertThatThrownBy(() -> DataFolder.at(path))
                .isInstanceOf(HouseRefused.class)
                .hasMessageContaining(japanese)
                .hasMessageContaining(english);
    }
}
