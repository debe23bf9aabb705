// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseNumber;

/// An advisory is public.
public record AdvisoryPublished(CaseId file, CaseNumber number, AdvisoryId advisory) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
