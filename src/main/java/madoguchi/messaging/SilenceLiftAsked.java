// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.intake.ReportNumber;

/// The finder asked to be released from silence (guideline IV.2, JAPAN P-F5).
record SilenceLiftAsked(ReportNumber report) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.report(report);
    }
}
