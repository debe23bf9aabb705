// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import madoguchi.access.AccountId;
import madoguchi.intake.Kind;
import madoguchi.intake.ReportId;
import madoguchi.intake.ReportNumber;

/// What triage knows of a report without opening it: one line of the desk's list.
///
/// @param since when the state began
/// @param dueOn by when the desk owes the finder its next word; only while it does
/// @param firstWordAt when a person of the desk first turned to the finder
/// @param version grows with whatever a handler should have seen before judging
record QueueLine(
        ReportId report,
        ReportNumber number,
        Kind kind,
        Instant receivedAt,
        State state,
        Instant since,
        Optional<LocalDate> dueOn,
        Optional<ReportId> duplicateOf,
        Optional<AccountId> handler,
        Optional<Instant> firstWordAt,
        Optional<Instant> supplementedAt,
        Optional<ImpactLevel> level,
        int version) {

    boolean isLate(LocalDate today) {
        return dueOn.filter(due -> due.isBefore(today)).isPresent();
    }
}
