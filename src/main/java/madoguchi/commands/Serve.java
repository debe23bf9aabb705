// SPDX-License-Identifier: Apache-2.0
package madoguchi.commands;

import java.util.Map;
import java.util.concurrent.Callable;
import madoguchi.house.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Opens the desk and keeps it open until it is told to stop.
@Command(name = "serve", description = "窓口を開く / Opens the desk.")
final class Serve implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Option(names = "--port", paramLabel = "N", description = "ページを公開するポート / port of the pages (8080)")
    private @Nullable String port;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var folder = place.folder();
        var settings = port == null ? Settings.of(folder) : Settings.of(folder).with("port", port);
        var desk = OpenDesk.open(folder, settings, Map.of(), place.verbose, () -> {});
        var out = spec.commandLine().getOut();
        out.println(desk.greeting());
        if (desk.isWithoutPeople()) {
            out.println(OpenDesk.firstSteps(place));
        }
        out.flush();
        return desk.untilClosed();
    }
}
