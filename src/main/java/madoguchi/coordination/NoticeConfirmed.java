// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseNumber;

/// A participant said that it had read the notice.
public record NoticeConfirmed(CaseId file, CaseNumber number, ParticipantId participant) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
