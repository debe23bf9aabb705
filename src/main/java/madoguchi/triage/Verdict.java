// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import madoguchi.intake.ReportId;

/// What the desk decided about a report.
public sealed interface Verdict {

    /// We take it: a case is opened.
    record Accepted() implements Verdict {}

    /// We do not take it, and say why.
    record Declined(Ground ground) implements Verdict {}

    /// Another report told us first; both are handled as one.
    record Duplicate(ReportId of) implements Verdict {}

    /// Something is missing: the finder is asked, and the report waits.
    record Incomplete() implements Verdict {}

    /// As it stands in tables, JSON and figures.
    default String code() {
        return switch (this) {
            case Accepted _ -> "accepted";
            case Declined _ -> "declined";
            case Duplicate _ -> "duplicate";
            case Incomplete _ -> "incomplete";
        };
    }
}
