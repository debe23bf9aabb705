// SPDX-License-Identifier: Apache-2.0
package madoguchi.commands;

import java.time.Duration;
import madoguchi.access.Accounts;
import madoguchi.access.Passes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Tokens for programs.
@Command(name = "token", description = "プログラムのためのトークン / Tokens for programs.", subcommands = TokenCommand.Issue.class)
final class TokenCommand {

    private static final int MOST_DAYS = 366;

    @Command(name = "issue", description = "トークンを発行し、一度だけ表示する / Issues a token and shows it, once.")
    static final class Issue implements Runnable {

        @Mixin
        private Place place = new Place();

        @Option(names = "--account", paramLabel = "HANDLE", required = true, description = "だれとして働くか / acts as")
        private String handle = "";

        @Option(names = "--days", paramLabel = "N", required = true, description = "有効な日数(1〜366) / valid for, in days")
        private int days;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            if (days < 1 || days > MOST_DAYS) {
                throw new ParameterException(
                        spec.commandLine(), "--days は 1 から 366 までです。 / --days takes a number from 1 to 366.");
            }
            try (var house = House.open(place)) {
                var account = AccountCommand.named(handle, house.room(Accounts.class));
                var token = house.act(() -> house.room(Passes.class).tokenFor(account.id(), Duration.ofDays(days)));
                spec.commandLine().getOut().println(token);
            }
        }
    }
}
