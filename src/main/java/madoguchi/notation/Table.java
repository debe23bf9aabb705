// SPDX-License-Identifier: Apache-2.0
package madoguchi.notation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A bundled table: UTF-8, cells parted by tabs, a comment begins with #.
final class Table {

    private Table() {}

    static List<List<String>> read(String name) {
        try (var file = Table.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The table " + name + " is not in the jar.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
