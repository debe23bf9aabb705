// SPDX-License-Identifier: Apache-2.0
package madoguchi.commands;

import madoguchi.access.Accounts;
import madoguchi.access.Passes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// How a member gets in while nobody can send letters: the administrator hands over a link.
@Command(
        name = "link",
        description = "一度だけ使えるサインインのリンクを作る(30 分有効) / Makes a sign-in link that works once, within 30 minutes.")
final class LinkCommand implements Runnable {

    @Mixin
    private Place place = new Place();

    @Option(names = "--account", paramLabel = "HANDLE", required = true, description = "だれのためか / for whom")
    private String handle = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        try (var house = House.open(place)) {
            var account = AccountCommand.named(handle, house.room(Accounts.class));
            spec.commandLine()
                    .getOut()
                    .println(house.act(() -> house.room(Passes.class).linkFor(account.id())));
        }
    }
}
