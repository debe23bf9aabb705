// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.util.List;

/// What the finder will be told, before it is told.
///
/// @param duplicates reports that come back into the list with this verdict
record ConfirmVerdictPage(QueueLine line, VerdictForm form, Verdict verdict, List<QueueLine> duplicates) {

    String stepKey() {
        return switch (verdict) {
            case Verdict.Declined(var ground) -> "status.triage.step.declined." + ground.code();
            case Verdict.Accepted _, Verdict.Duplicate _, Verdict.Incomplete _ ->
                "status.triage.step." + verdict.code();
        };
    }
}
