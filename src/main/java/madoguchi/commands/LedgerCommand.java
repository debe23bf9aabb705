// SPDX-License-Identifier: Apache-2.0
package madoguchi.commands;

import java.util.concurrent.Callable;
import madoguchi.audit.Inspection;
import madoguchi.house.HouseRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The ledger.
@Command(name = "ledger", description = "台帳 / The ledger.", subcommands = LedgerCommand.Verify.class)
final class LedgerCommand {

    @Command(
            name = "verify",
            description = "台帳の最初から最後まで、書き換えられていないかを確かめる / Follows the ledger from its first entry to its last.")
    static final class Verify implements Callable<Integer> {

        @Mixin
        private Place place = new Place();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            try (var house = House.open(place)) {
                var result = house.room(Inspection.class).inspect();
                var out = spec.commandLine().getOut();
                out.println("読んだ記録 / entries read: " + result.entries());
                result.findings().forEach(finding -> out.println(line(finding)));
                out.println(
                        result.isWhole()
                                ? "台帳は完全です。 / The ledger is whole."
                                : "台帳は完全ではありません。 / The ledger is not whole.");
                return result.isWhole() ? 0 : HouseRefused.EXIT_CODE;
            }
        }

        private static String line(Inspection.Finding finding) {
            return finding.number() + ": " + Words.beside(finding.fault().messageKey());
        }
    }
}
