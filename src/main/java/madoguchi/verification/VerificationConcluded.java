// SPDX-License-Identifier: Apache-2.0
package madoguchi.verification;

import java.util.UUID;
import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseNumber;

/// The desk verified what a case is about.
public record VerificationConcluded(
        CaseId file, CaseNumber number, UUID verification, Verification.Reproduced reproduced) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
