// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.util.UUID;
import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;

/// The finder added a file to a report.
public record AttachmentAdded(ReportId report, ReportNumber number, UUID attachment) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.report(number);
    }
}
