// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.intake.Kind;
import madoguchi.intake.ReportId;
import madoguchi.intake.ReportNumber;

/// The desk gave a verdict on a report.
public record ReportTriaged(ReportId report, ReportNumber number, Kind kind, Verdict verdict) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.report(number);
    }
}
