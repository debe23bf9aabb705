// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What is said when the data folder can not be used: what is wrong, then what to do.
final class Refusals {

    private static final String OTHER_JA = "--data で別のフォルダーを指定してください。";
    private static final String OTHER_EN = "Name another folder with --data.";

    private Refusals() {}

    static HouseRefused aFileInItsPlace(Path path, Throwable cause) {
        return new HouseRefused(
                "データフォルダーを用意できません。" + path + " はフォルダーではなくファイルです。ファイルを移すか、" + OTHER_JA,
                "The data folder can not be made: " + path + " is a file, not a folder. Move the file away. "
                        + OTHER_EN,
                cause);
    }

    static HouseRefused notWritable(Path path, Throwable cause) {
        return new HouseRefused(
                path + " に書き込む権限がありません。このフォルダーの持ち主として起動するか、" + OTHER_JA,
                "This user may not write to " + path + ". Start as the user to whom it belongs. " + OTHER_EN,
                cause);
    }

    static HouseRefused readOnly(Path path, Throwable cause) {
        return new HouseRefused(
                path + " は読み取り専用の場所にあるため、書き込めません。書き込めるようにするか、" + OTHER_JA,
                path + " lies on a read-only file system. Make it writable. " + OTHER_EN,
                cause);
    }

    static HouseRefused full(Path path, long room, long needed) {
        return new HouseRefused(
                "ディスクの空きが足りません(%s: 空き %d MiB、必要 %d MiB)。空きを増やすか、".formatted(path, room >> 20, needed >> 20) + OTHER_JA,
                "The disk is too full (%s: %d MiB free, %d MiB needed). Make room. "
                                .formatted(path, room >> 20, needed >> 20)
                        + OTHER_EN);
    }

    static HouseRefused newerVersion(Path path, int version) {
        return new HouseRefused(
                "データフォルダー %s は、より新しい版のプログラムで作られています(データの版 %d、このプログラムは %d まで)。新しい版のプログラムで起動してください。"
                        .formatted(path, version, DataFolder.VERSION),
                "The data folder %s was made by a newer version of this program (data version %d; this one knows up to %d). Start it with the newer program."
                        .formatted(path, version, DataFolder.VERSION));
    }

    static HouseRefused unknownVersion(Path file) {
        return new HouseRefused(
                file + " に書かれたデータの版を読み取れません。このフォルダーが Madoguchi のデータフォルダーかどうかを確かめてください。",
                "The data version in " + file
                        + " can not be read. Please check that this is a data folder of Madoguchi.");
    }

    static HouseRefused cannotBePrivate(Path folder) {
        return new HouseRefused(
                folder + " を本人だけが読める状態にできません。権限を設定できるファイルシステムの上に置いてください。",
                folder + " can not be closed to other users here. Use a file system that keeps permissions.");
    }

    static HouseRefused unusableName(Path path) {
        return new HouseRefused(
                "データフォルダーの名前 " + path + " に使えない文字(\" $ ` \\ 改行)が含まれています。" + OTHER_JA,
                "The name of the data folder " + path + " contains one of \" $ ` \\ or a line break. " + OTHER_EN);
    }

    static HouseRefused inUse(Path lock, String pid) {
        return new HouseRefused(
                "データフォルダー %s は、ほかのプロセス(番号 %s)が使用中です。そちらを終了するか、".formatted(lock.getParent(), pid) + OTHER_JA,
                "The data folder %s is in use by another process (number %s). Stop that one. "
                                .formatted(lock.getParent(), pid)
                        + OTHER_EN);
    }

    /// Everything else the file system may answer; a full or read-only disk is known only by its words.
    static HouseRefused of(Path path, IOException e) {
        String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.toString();
        String words = reason.toLowerCase(Locale.ROOT);
        if (words.contains("read-only")) {
            return readOnly(path, e);
        }
        if (words.contains("no space left") || words.contains("quota")) {
            return full(path, 0, 50L << 20);
        }
        if (words.contains("not a directory")) {
            return aFileInItsPlace(fileAbove(path), e);
        }
        return new HouseRefused(
                "データフォルダー " + path + " を使えません(" + reason + ")。" + OTHER_JA,
                "The data folder " + path + " can not be used (" + reason + "). " + OTHER_EN,
                e);
    }

    private static Path fileAbove(Path path) {
        for (Path above = path; above != null; above = above.getParent()) {
            if (Files.isRegularFile(above)) {
                return above;
            }
        }
        return path;
    }
}
