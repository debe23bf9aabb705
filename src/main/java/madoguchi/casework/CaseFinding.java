// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds cases for a list: by their plain facts in the table, by the words of their sealed titles in memory.
@Component
class CaseFinding {

    private final CaseListTable table;
    private final CaseTable cases;
    private final CaseIndex index;

    CaseFinding(CaseListTable table, CaseTable cases, CaseIndex index) {
        this.table = table;
        this.cases = cases;
        this.index = index;
    }

    CaseList list(CaseQuery query, String cursor) {
        var found = about(query.words());
        var rows = table.list(query, found, Cursor.read(cursor), CaseList.PAGE + 1);
        var page = rows.subList(0, Math.min(CaseList.PAGE, rows.size()));
        var next = rows.size() > CaseList.PAGE ? Cursor.after(page.getLast()).toString() : "";
        return new CaseList(page, table.count(query, found), next);
    }

    private Optional<Collection<CaseId>> about(String words) {
        if (words.isBlank()) {
            return Optional.empty();
        }
        var numbered = CaseNumber.read(words).flatMap(cases::find).map(Case::id);
        return Optional.of(numbered.map(List::of).orElseGet(() -> index.search(words)));
    }
}
