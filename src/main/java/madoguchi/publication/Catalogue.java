// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.util.List;
import org.springframework.stereotype.Component;

/// All that is public, page by page, latest change first.
@Component
class Catalogue {

    private final AdvisoryTable table;

    Catalogue(AdvisoryTable table) {
        this.table = table;
    }

    /// @param next the cursor of the page after this; empty on the last
    record Slice(List<Advisory> advisories, String next) {}

    /// @param cursor what the page before gave as `next`; anything else begins at the newest
    Slice before(String cursor, int limit) {
        var start = cursor.matches("[0-9]{1,18}") ? Long.parseLong(cursor) : Long.MAX_VALUE;
        var rows = table.latestVersionsBefore(start, limit + 1);
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        return new Slice(
                shown.stream().map(row -> Documents.advisory(row.document())).toList(),
                rows.size() > limit ? String.valueOf(shown.getLast().serial()) : "");
    }
}
