// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import madoguchi.sealing.Sealing;
import org.springframework.stereotype.Component;

/// Opens the sealed titles of cases, many at a time.
@Component
class Titles {

    private final CaseTable table;
    private final Sealing sealing;

    Titles(CaseTable table, Sealing sealing) {
        this.table = table;
        this.sealing = sealing;
    }

    /// Two questions to the database, however many cases; empty where the key is destroyed.
    Map<CaseId, String> of(Collection<Case> files) {
        var keys = sealing.findAll(files.stream().map(Case::key).distinct().toList());
        var titles = new HashMap<CaseId, String>();
        for (var title : table.titlesOf(files.stream().map(Case::id).toList())) {
            var key = Optional.ofNullable(keys.get(title.key()));
            titles.put(title.id(), key.map(title::open).orElse(""));
        }
        return Map.copyOf(titles);
    }
}
