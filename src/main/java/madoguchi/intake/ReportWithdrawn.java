// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;

/// The finder took a report back.
public record ReportWithdrawn(ReportId report, ReportNumber number) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.report(number);
    }
}
