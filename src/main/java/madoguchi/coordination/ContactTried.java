// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseNumber;

/// Somebody was tried to be reached; the first try of a vendor or operator starts the clock (起算日).
public record ContactTried(CaseId file, CaseNumber number, ParticipantId participant, Channel channel)
        implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
