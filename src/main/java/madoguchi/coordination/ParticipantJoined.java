// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseNumber;

/// Somebody takes part in a case from now on; nobody has told them yet.
public record ParticipantJoined(CaseId file, CaseNumber number, ParticipantId participant, Participant.Kind kind)
        implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
