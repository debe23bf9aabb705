// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.intake.Kind;
import madoguchi.intake.ReportId;

/// A report was accepted and a case opened for it.
public record CaseOpened(CaseId file, CaseNumber number, Kind kind, ReportId report) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
