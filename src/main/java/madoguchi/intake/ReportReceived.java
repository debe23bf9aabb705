// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;

/// A report has been handed in.
public record ReportReceived(ReportId report, ReportNumber number, Kind kind) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.report(number);
    }
}
