// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseNumber;

/// A version of a draft was proposed for publication.
public record AdvisoryProposed(CaseId file, CaseNumber number, int draft) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
