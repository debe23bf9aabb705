// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.UUID;
import madoguchi.casework.CaseId;
import madoguchi.coordination.ParticipantId;
import madoguchi.intake.ReportId;

/// Between whom a message passes. The desk is always one of the two: finder and participants never share one.
sealed interface Conversation {

    /// With the finder of one report, from the receipt on. Sealed under the finder's key.
    record WithFinder(ReportId report) implements Conversation {}

    /// With one participant of one case. Sealed under the case's key.
    record WithParticipant(CaseId file, ParticipantId participant) implements Conversation {}

    default UUID id() {
        return switch (this) {
            case WithFinder(var report) -> report.value();
            case WithParticipant(var _, var participant) -> participant.value();
        };
    }
}
