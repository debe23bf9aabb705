// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseNumber;

/// A participant's consent to the silence changed; `step` is the code of what happened.
public record ConsentRecorded(CaseId file, CaseNumber number, ParticipantId participant, String step)
        implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
