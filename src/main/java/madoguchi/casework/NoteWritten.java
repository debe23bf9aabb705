// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.UUID;
import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;

/// A handler left a note in a case for the others.
record NoteWritten(CaseId file, CaseNumber number, UUID note) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.caseFile(number);
    }
}
