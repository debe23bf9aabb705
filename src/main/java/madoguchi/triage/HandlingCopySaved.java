// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.intake.ReportId;
import madoguchi.intake.ReportNumber;

/// A handler wrote the copy that may be passed on.
///
/// @param ready whether every trace of the finder was resolved
record HandlingCopySaved(ReportId report, ReportNumber number, boolean ready) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.report(number);
    }
}
