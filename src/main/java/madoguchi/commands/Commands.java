// SPDX-License-Identifier: Apache-2.0
package madoguchi.commands;

import java.io.PrintStream;
import java.io.PrintWriter;
import madoguchi.house.HouseRefused;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The front door on the command line. Exit codes: 0 done, 1 refused with a reason on stderr, 2 wrong usage.
@Command(
        name = "madoguchi",
        synopsisSubcommandLabel = "COMMAND",
        description = "脆弱性の届出窓口 / A desk for vulnerability reports.",
        commandListHeading = "%nコマンド / Commands:%n",
        optionListHeading = "%nオプション / Options:%n",
        footer = {
            "",
            "各コマンドの説明は COMMAND --help で読めます。設定は環境変数 MADOGUCHI_… か、データフォルダの madoguchi.yaml に書きます。",
            "COMMAND --help explains a command. Settings are environment variables MADOGUCHI_… or madoguchi.yaml in the data folder."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        scope = CommandLine.ScopeType.INHERIT,
        subcommands = {
            Serve.class,
            Demo.class,
            AccountCommand.class,
            LinkCommand.class,
            TokenCommand.class,
            LedgerCommand.class,
            KeysCommand.class,
            Shred.class,
            FiguresCommand.class,
            SiteCommand.class,
            Doctor.class
        })
public final class Commands {

    private Commands() {}

    /// What the jar starts.
    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    /// Does what the arguments say.
    ///
    /// @return the exit code; `serve` returns only when the desk has closed
    public static int run(String... arguments) {
        return run(System.out, System.err, arguments);
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        return new CommandLine(new Commands())
                .setOut(new PrintWriter(out, true, out.charset()))
                .setErr(new PrintWriter(err, true, err.charset()))
                .setExecutionExceptionHandler(Commands::failed)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .execute(arguments);
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult line) {
        var err = command.getErr();
        err.println(Words.of(failure));
        if (line.expandedArgs().contains("--verbose")) {
            failure.printStackTrace(err);
        }
        err.flush();
        return HouseRefused.EXIT_CODE;
    }

    /// The version stands in the manifest of the jar.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"madoguchi " + (version == null ? "(未リリース / unreleased)" : version)};
        }
    }
}
