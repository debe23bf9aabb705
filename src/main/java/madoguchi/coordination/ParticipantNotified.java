// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseNumber;

/// A participant was sent the notice; the first one to a vendor or operator starts the clock.
public record ParticipantNotified(CaseId file, CaseNumber number, ParticipantId participant, Participant.Kind kind)
        implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
