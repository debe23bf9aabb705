// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.util.Optional;
import madoguchi.access.AccountId;
import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.intake.ReportId;
import madoguchi.intake.ReportNumber;

/// A handler took a report on, or gave it back.
record ReportTaken(ReportId report, ReportNumber number, Optional<AccountId> handler) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.report(number);
    }
}
