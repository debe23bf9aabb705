// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseNumber;

/// A proposed end was rejected, or withdrawn.
public record EmbargoRejected(CaseId file, CaseNumber number) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
