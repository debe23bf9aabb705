// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.List;
import java.util.Locale;

/// The coordinator's desk: the cases it was told of.
///
/// @param total how many there are without the filter
record CaseloadPage(List<Caseload.Line> lines, int total, Filter filter) {

    /// @param state `open`, `closed` or empty for all; `silence` the code of an embargo's state, or empty
    record Filter(String state, String silence, String q) {

        boolean admits(Caseload.Line line) {
            var words = q.strip().toLowerCase(Locale.ROOT);
            return (state.isEmpty() || state.equals(line.head().open() ? "open" : "closed"))
                    && (silence.isEmpty() || silence.equals(line.embargo().code()))
                    && (words.isEmpty()
                            || line.head().title().toLowerCase(Locale.ROOT).contains(words)
                            || line.head().number().digits().contains(words.replaceAll("^[^#]*#", "")));
        }
    }
}
