// SPDX-License-Identifier: Apache-2.0
package madoguchi.statistics;

import java.time.Instant;
import java.util.Optional;
import madoguchi.intake.Kind;

/// One thing that happened to a report or a case. It says nothing of what the report was about, so it outlives all that
/// is shredded.
///
/// @param at when it happened
/// @param knownAt when it was recorded
/// @param report number of the report, where it is about one
/// @param file number of the case, where there is one
/// @param outcome the verdict, the outcome or the kind of answer; empty where there is none
record Fact(
        Instant at,
        Instant knownAt,
        What what,
        Kind kind,
        Optional<String> report,
        Optional<String> file,
        String outcome) {

    enum What {
        REPORT_RECEIVED,
        REPORT_TRIAGED,
        REPORT_WITHDRAWN,
        CASE_OPENED,
        REPORT_JOINED,
        OPERATOR_NOTIFIED,
        OPERATOR_FIXED,
        ADVISORY_PUBLISHED,
        CASE_CLOSED
    }
}
