// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseNumber;

/// No answer is expected of this participant any more.
public record ParticipantGivenUp(CaseId file, CaseNumber number, ParticipantId participant) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
