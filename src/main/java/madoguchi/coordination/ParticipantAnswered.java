// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseNumber;

/// A participant answered; `answer` is the code of the kind of answer.
public record ParticipantAnswered(CaseId file, CaseNumber number, ParticipantId participant, String answer)
        implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
