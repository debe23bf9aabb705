// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Instant;
import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseNumber;

/// Another end was proposed for an agreed silence; until it is answered the old one stands.
public record EmbargoRevised(CaseId file, CaseNumber number, Instant until) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
