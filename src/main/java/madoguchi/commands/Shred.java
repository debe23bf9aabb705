// SPDX-License-Identifier: Apache-2.0
package madoguchi.commands;

import madoguchi.vault.Shredder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What the house does each night, done now.
@Command(
        name = "shred",
        description = "もう必要のない発見者の個人情報を、いま破棄する / Destroys now the identities that nobody needs any more.")
final class Shred implements Runnable {

    @Mixin
    private Place place = new Place();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        try (var house = House.open(place)) {
            int shredded = house.act(() -> house.room(Shredder.class).run());
            spec.commandLine().getOut().println("破棄した個人情報 / identities destroyed: " + shredded);
        }
    }
}
