// SPDX-License-Identifier: Apache-2.0
package madoguchi.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.Callable;
import madoguchi.house.DataFolder;
import madoguchi.house.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// A desk to look at: on a folder that is thrown away, filled by whichever room listens to `madoguchi.demo=true`
/// before the desk is called open (an `ApplicationRunner`).
@Command(
        name = "demo",
        description = "架空の届出で満たした、試すための窓口を開く(終了すると消える) / Opens a desk full of invented cases, gone when it closes.")
final class Demo implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "N", description = "ページを公開するポート / port of the pages (8080)")
    private @Nullable String port;

    @Option(names = "--verbose", description = "途中の様子も表示する / says what is done on the way")
    private boolean verbose;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = DataFolder.at(Files.createTempDirectory("madoguchi-demo"));
        var settings = port == null ? Settings.of(folder) : Settings.of(folder).with("port", port);
        var desk = OpenDesk.open(folder, settings, Map.of("madoguchi.demo", true), verbose, folder::throwAway);
        spec.commandLine().getOut().println(desk.greeting());
        spec.commandLine().getOut().flush();
        return desk.untilClosed();
    }
}
