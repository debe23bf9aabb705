// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;

/// The finder added to a report.
public record ReportSupplemented(ReportId report, ReportNumber number) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.report(number);
    }
}
