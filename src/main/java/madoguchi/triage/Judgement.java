// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.time.Instant;
import madoguchi.intake.ReportId;

/// A verdict with its time and its author. Verdicts are never overwritten: a later one stands beside the earlier.
///
/// @param by the ledger's name of who judged
/// @param words what the finder was told or asked, in the finder's language; empty once shredded
public record Judgement(ReportId report, Verdict verdict, Instant at, String by, String words) {}
