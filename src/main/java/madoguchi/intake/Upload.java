// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import madoguchi.Faults;

/// A form that came with files: its texts, and what was wrong with the files. The files themselves have gone where
/// [Uploads.Files] put them.
public final class Upload {

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Faults faults = Faults.none();

    Upload() {}

    /// What was typed into a field, its line ends as one `\n`; empty for a field that did not come.
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    public Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    /// What was wrong with the files, under the field `files`.
    public Faults faults() {
        return faults;
    }

    /// A browser sends each line end as CR LF (HTML, form submission); nobody typed the CR.
    void put(String name, String value) {
        fields.putIfAbsent(name, value.replace("\r\n", "\n"));
    }
}
