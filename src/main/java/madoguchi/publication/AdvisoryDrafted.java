// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseNumber;

/// A version of a draft was written. The advisory's number is a secret until publication and not in the ledger before.
public record AdvisoryDrafted(CaseId file, CaseNumber number, int draft) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
