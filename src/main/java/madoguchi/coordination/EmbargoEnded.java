// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseNumber;

/// Nobody has to keep silent any longer.
public record EmbargoEnded(CaseId file, CaseNumber number, EndReason reason) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
