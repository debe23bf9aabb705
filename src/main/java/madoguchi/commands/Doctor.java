// SPDX-License-Identifier: Apache-2.0
package madoguchi.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import madoguchi.access.Accounts;
import madoguchi.access.Role;
import madoguchi.audit.Inspection;
import madoguchi.house.DataFolder;
import madoguchi.house.HouseRefused;
import madoguchi.house.PostgresVersion;
import madoguchi.house.Settings;
import madoguchi.sealing.Keyring;
import madoguchi.sealing.Sealing;
import org.flywaydb.core.Flyway;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Looks the house over, from the ground up, and says of each part whether it is sound and what to do.
@Command(
        name = "doctor",
        description = "窓口の健康診断(✓ 良好 / ! 注意 / ✗ 要対応) / Looks the house over (✓ sound, ! mind, ✗ mend).")
final class Doctor implements Callable<Integer> {

    private static final long ENOUGH_ROOM = 1L << 30;

    @Mixin
    private Place place = new Place();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private boolean sound = true;

    @Override
    public Integer call() throws IOException {
        try {
            var folder = place.folder();
            good("データフォルダに書き込めます", "the data folder can be written", folder.path());
            room(folder);
            var settings = Settings.of(folder);
            baseUrl(settings);
            try (var house = House.open(place)) {
                lookOver(house, folder);
            }
        } catch (HouseRefused refused) {
            bad(Words.of(refused), "");
        }
        return sound ? 0 : HouseRefused.EXIT_CODE;
    }

    private void lookOver(House house, DataFolder folder) throws IOException {
        good(
                "データベースに接続できます",
                "the database answers",
                "PostgreSQL " + PostgresVersion.requireUsable(house.database().url()));
        migrations(house.room(Flyway.class));
        keyFiles(folder);
        keys(house);
        ledger(house.room(Inspection.class).inspect());
        people(house.room(Accounts.class));
    }

    private void room(DataFolder folder) throws IOException {
        long free = Files.getFileStore(folder.path()).getUsableSpace();
        var size = (free >> 20) + " MiB";
        if (free >= ENOUGH_ROOM) {
            good("ディスクに空きがあります", "there is room on the disk", size);
        } else {
            bad("ディスクの空きが少なくなっています。増やしてください。", "The disk is nearly full; make room. " + size);
        }
    }

    private void baseUrl(Settings settings) {
        settings.find("base-url")
                .ifPresentOrElse(
                        url -> good("外から見た URL が設定されています", "the public URL is set", url),
                        () -> mind(
                                "外から見た URL がありません。公開するときは base-url を設定してください。",
                                "The public URL is not set. Before opening to the public, set base-url."));
    }

    private void migrations(Flyway flyway) {
        var info = flyway.info();
        if (info.pending().length == 0) {
            good("表の形は最新です", "the tables are up to date", info.applied().length);
        } else {
            bad("適用されていない移行があります。窓口を開き直してください。", "Migrations are pending; open the desk again.");
        }
    }

    private void keyFiles(DataFolder folder) throws IOException {
        List<Path> files;
        try (var all = Files.list(folder.keys())) {
            files = all.sorted().toList();
        }
        var wanted = PosixFilePermissions.fromString("rw-------");
        for (var file : files) {
            if (!Files.isReadable(file) || !Files.getPosixFilePermissions(file).equals(wanted)) {
                bad(
                        "鍵のファイルの権限が違います。chmod 600 " + file + " を実行してください。",
                        "A key file has the wrong rights. Run: chmod 600 " + file);
                return;
            }
        }
        good("鍵のファイルは本人だけが読めます", "key files are readable by their user alone", files.size());
    }

    private void keys(House house) {
        try {
            house.room(Sealing.class).desk();
        } catch (IllegalStateException e) {
            bad(
                    "鍵がデータベースと合いません。控えから keys/ を戻してください。",
                    "The keys do not fit the database. Restore keys/ from a copy. " + e.getMessage());
            return;
        }
        if (house.room(Keyring.class).masterKeys() == 1) {
            good("鍵で開けられます", "the keys open", "master 1");
        } else {
            mind(
                    "鍵の更新が途中です。窓口を閉じて keys rotate をもう一度実行してください。",
                    "A rotation of the keys was interrupted. Close the desk and run `keys rotate` again.");
        }
    }

    private void ledger(Inspection.Result result) {
        if (result.isWhole()) {
            good("台帳は完全です", "the ledger is whole", result.entries());
        } else {
            bad(
                    "台帳が書き換えられています。ledger verify で場所を確かめてください。",
                    "The ledger has been tampered with. `ledger verify` names the places.");
        }
    }

    private void people(Accounts accounts) {
        var administrators = accounts.list(Role.ADMINISTRATOR).size();
        if (administrators > 0) {
            good("管理者がいます", "there is an administrator", administrators);
        } else {
            mind(
                    "管理者がいません。account add HANDLE --name … --role ADMINISTRATOR で登録してください。",
                    "There is no administrator. Add one: account add HANDLE --name … --role ADMINISTRATOR");
        }
    }

    private void good(String japanese, String english, Object detail) {
        out().println("✓ " + japanese + " / " + english + ": " + detail);
    }

    private void mind(String japanese, String english) {
        out().println("! " + japanese + "\n  " + english);
    }

    private void bad(String japanese, String english) {
        sound = false;
        out().println(("✗ " + japanese + "\n" + english).strip().replace("\n", "\n  "));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
