// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Instant;
import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseNumber;

/// An end of the silence was proposed; nobody is bound yet.
public record EmbargoProposed(CaseId file, CaseNumber number, Instant until) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
