// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseNumber;

/// A published advisory was revised; the publication is version 1.
public record AdvisoryRevised(CaseId file, CaseNumber number, AdvisoryId advisory, int version) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
