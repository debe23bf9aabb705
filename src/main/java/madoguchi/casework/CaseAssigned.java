// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import madoguchi.access.AccountId;
import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;

/// A member of the desk was put on a case.
public record CaseAssigned(CaseId file, CaseNumber number, AccountId handler) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
