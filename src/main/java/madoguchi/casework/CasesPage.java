// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.List;
import java.util.Optional;
import madoguchi.access.Account;

/// The list of cases.
///
/// @param handlers who can be asked for, by handle
record CasesPage(CaseFilter filter, List<Row> rows, long total, String next, List<Account> handlers) {

    /// @param days how long it has been open, or was, in whole days
    record Row(Case file, String title, String handler, long days, Optional<CaseMarks.Mark> mark) {}

    boolean isEverything() {
        return filter.q().isEmpty()
                && filter.kind().isEmpty()
                && filter.handler().isEmpty()
                && filter.outcome().isEmpty();
    }
}
