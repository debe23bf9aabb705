// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.intake.Kind;

/// Handling ended.
public record CaseClosed(CaseId file, CaseNumber number, Kind kind, Outcome outcome) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
