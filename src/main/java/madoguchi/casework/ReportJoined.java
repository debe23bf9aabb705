// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.intake.Kind;
import madoguchi.intake.ReportId;

/// Another report about the same vulnerability joined a case.
public record ReportJoined(CaseId file, CaseNumber number, Kind kind, ReportId report) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
