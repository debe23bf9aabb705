// SPDX-License-Identifier: Apache-2.0
package madoguchi.commands;

import madoguchi.sealing.Keyring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The keys that seal what is confidential.
@Command(
        name = "keys",
        description = "秘密を守る鍵 / The keys that seal what is confidential.",
        subcommands = {KeysCommand.Show.class, KeysCommand.Rotate.class})
final class KeysCommand {

    @Command(name = "show", description = "鍵の数を表示する(鍵そのものは表示しない) / Counts the keys; shows none of them.")
    static final class Show implements Runnable {

        @Mixin
        private Place place = new Place();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            try (var house = House.open(place)) {
                var keyring = house.room(Keyring.class);
                var out = spec.commandLine().getOut();
                out.println("マスター鍵 / master keys: " + keyring.masterKeys());
                keyring.counts()
                        .forEach(count -> out.println("%-8s 有効 / alive: %d, 破棄済み / destroyed: %d"
                                .formatted(count.purpose(), count.alive(), count.destroyed())));
            }
        }
    }

    @Command(
            name = "rotate",
            description = {
                "マスター鍵を新しくし、すべての鍵を包み直す(窓口を閉じてから行う)",
                "Makes a new master key and wraps all keys with it. Close the desk first, on every machine."
            })
    static final class Rotate implements Runnable {

        @Mixin
        private Place place = new Place();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        /// The folder is held, so that no server wraps with the earlier key meanwhile.
        @Override
        public void run() {
            try (var _ = place.folder().hold();
                    var house = House.open(place)) {
                long rewrapped = house.act(() -> house.room(Keyring.class).rotate());
                spec.commandLine().getOut().println("""
                                包み直した鍵 / keys wrapped anew: %d
                                これより前の控え(バックアップ)は、その控えに含まれる鍵でだけ開けます。
                                A copy made before now opens only with the keys that lie in that copy.""".formatted(rewrapped));
            }
        }
    }
}
