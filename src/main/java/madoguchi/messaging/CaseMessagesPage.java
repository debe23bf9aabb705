// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import madoguchi.casework.CaseNumber;

/// The conversations of a case.
record CaseMessagesPage(CaseNumber number, String title, List<Entry> entries) {

    /// @param due until when the desk owes a reply
    record Entry(Correspondent with, String path, MessageTable.Tally tally, Optional<LocalDate> due, boolean late) {}
}
