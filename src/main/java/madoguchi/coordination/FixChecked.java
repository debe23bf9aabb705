// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.LocalDate;
import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseNumber;

/// The desk looked, and the fix is there.
public record FixChecked(CaseId file, CaseNumber number, ParticipantId participant, LocalDate day) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
