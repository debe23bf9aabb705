// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseNumber;

/// A participant made a step on the way to a fix.
public record StepRecorded(CaseId file, CaseNumber number, ParticipantId participant, Fact fact) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
