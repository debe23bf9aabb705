// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseNumber;

/// All keep silent until then.
public record EmbargoAgreed(CaseId file, CaseNumber number, java.time.Instant until) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
