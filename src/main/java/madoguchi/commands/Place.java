// SPDX-License-Identifier: Apache-2.0
package madoguchi.commands;

import java.nio.file.Path;
import madoguchi.house.DataFolder;
import picocli.CommandLine.Option;

/// On which desk a command works, and how much it says. Every command has these options.
final class Place {

    static final Path USUAL = Path.of("data");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:MADOGUCHI_DATA:-data}",
            description = "データフォルダ / data folder (${DEFAULT-VALUE})")
    Path data = USUAL;

    @Option(names = "--verbose", description = "途中の様子も表示する / says what is done on the way")
    boolean verbose;

    DataFolder folder() {
        return DataFolder.at(data);
    }

    /// As an argument of the next command to type; empty for the usual place.
    String argument() {
        return data.equals(USUAL) ? "" : " --data " + data;
    }
}
