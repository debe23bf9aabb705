// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Socket: what a room can tell a finder about a report. The status page is made of these; the room farthest along the
/// way (by its bean's order) says where the report stands.
public interface Progress {

    /// Where the report stands, if it has come as far as this room.
    Optional<Standing> standingOf(Report report);

    /// What happened to it in this room, oldest first.
    List<Step> stepsOf(Report report);

    /// @param messageKey plain words for the state
    /// @param who key of the words for who has it now, such as `status.who.desk`
    /// @param by the next promised date, if there is one
    /// @param promise key of the words for what is promised by then; empty without a date
    record Standing(String messageKey, List<Object> arguments, String who, Optional<LocalDate> by, String promise) {}

    /// @param messageKey plain words for what happened; arguments are numbers, dates, or words the finder may read
    record Step(Instant at, String messageKey, List<Object> arguments) {}
}
