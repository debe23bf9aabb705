// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.casework.CaseId;
import madoguchi.casework.CaseNumber;
import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;

/// A participant answered; `answer` is the code of the kind of answer.
public record ParticipantAnswered(CaseId file, CaseNumber number, ParticipantId participant, String answer) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
