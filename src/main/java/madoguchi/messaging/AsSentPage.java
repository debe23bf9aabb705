// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.time.Instant;
import java.util.List;
import madoguchi.intake.Attachment;
import madoguchi.intake.ReportNumber;
import madoguchi.intake.ReportText;
import madoguchi.intake.Supplement;

/// The report as the finder sent it, and what was added.
record AsSentPage(
        ReportNumber number,
        Instant receivedAt,
        ReportText text,
        List<Supplement> supplements,
        List<Attachment> files) {}
