// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.Optional;
import madoguchi.intake.ReportNumber;

/// What is left to show once the finder has been shredded: number, dates, outcome.
record ShreddedPage(ReportNumber number, java.time.Instant receivedAt, Optional<Ending> ending) {}
