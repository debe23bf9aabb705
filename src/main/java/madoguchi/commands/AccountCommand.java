// SPDX-License-Identifier: Apache-2.0
package madoguchi.commands;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import madoguchi.access.Account;
import madoguchi.access.Accounts;
import madoguchi.access.Role;
import madoguchi.house.HouseRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The people who can sign in.
@Command(
        name = "account",
        description = "サインインできる人 / The people who can sign in.",
        subcommands = {AccountCommand.Add.class, AccountCommand.Listing.class, AccountCommand.Disable.class})
final class AccountCommand {

    /// The account of this handle.
    ///
    /// @throws HouseRefused when there is none
    static Account named(String handle, Accounts accounts) {
        return accounts.find(handle)
                .orElseThrow(() -> new HouseRefused(
                        "名札 " + handle + " の人は登録されていません。account list で確かめられます。",
                        "Nobody has the handle " + handle + ". `account list` shows everybody."));
    }

    @Command(name = "add", description = "人を登録する / Adds a person.")
    static final class Add implements Runnable {

        @Mixin
        private Place place = new Place();

        @Parameters(paramLabel = "HANDLE", description = "名札(英小文字で始まる) / handle, from a lower-case letter")
        private String handle = "";

        @Option(names = "--name", required = true, description = "名前 / name")
        private String name = "";

        @Option(names = "--mail", defaultValue = "", description = "メールアドレス / mail address")
        private String mail = "";

        @Option(
                names = "--role",
                paramLabel = "ROLE",
                required = true,
                split = ",",
                description = "役割(いくつでも) / roles, one or more: ${COMPLETION-CANDIDATES}")
        private Set<Role> roles = EnumSet.noneOf(Role.class);

        @Option(
                names = "--organisation",
                paramLabel = "ID",
                description = "所属する製品開発者・調整機関の ID / id of the vendor or coordinator this person speaks for")
        private @Nullable UUID organisation;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            try (var house = House.open(place)) {
                var account = house.act(() ->
                        house.room(Accounts.class).invite(handle, new Account.Person(name, mail), roles, organisation));
                spec.commandLine().getOut().println(line(account));
            }
        }
    }

    @Command(name = "list", description = "登録されている人を表示する / Lists everybody.")
    static final class Listing implements Runnable {

        @Mixin
        private Place place = new Place();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            try (var house = House.open(place)) {
                List<Account> accounts = house.room(Accounts.class).list();
                var out = spec.commandLine().getOut();
                accounts.forEach(account -> out.println(line(account)));
                if (accounts.isEmpty()) {
                    out.println(OpenDesk.firstSteps(place));
                }
            }
        }
    }

    @Command(
            name = "disable",
            description = "人をサインインできなくする(記録は残る) / Bars a person from signing in; what they did stays.")
    static final class Disable implements Runnable {

        @Mixin
        private Place place = new Place();

        @Parameters(paramLabel = "HANDLE", description = "名札 / handle")
        private String handle = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            try (var house = House.open(place)) {
                var accounts = house.room(Accounts.class);
                house.act(() -> accounts.disable(named(handle, accounts).id()));
                spec.commandLine().getOut().println(line(named(handle, accounts)));
            }
        }
    }

    private static String line(Account account) {
        var roles = account.roles().stream().sorted().map(Role::name).collect(Collectors.joining(","));
        return "%-20s %-8s %-30s %s"
                .formatted(
                        account.handle(),
                        account.enabled() ? "enabled" : "disabled",
                        roles,
                        account.person().name());
    }
}
