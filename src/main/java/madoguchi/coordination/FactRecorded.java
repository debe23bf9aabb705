// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseNumber;

/// Something became known to the world.
public record FactRecorded(CaseId file, CaseNumber number, Fact fact) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
