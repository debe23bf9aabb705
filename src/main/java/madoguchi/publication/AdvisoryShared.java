// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseNumber;

/// The vendors and the coordinator of the case may read this version of the draft.
public record AdvisoryShared(CaseId file, CaseNumber number, int draft) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
