// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.time.Instant;
import java.time.LocalDate;
import madoguchi.casework.Outcome;

/// Why and when handling of a report ended.
sealed interface Ending {

    Instant at();

    record Closed(Instant at, Outcome outcome) implements Ending {}

    record Declined(Instant at) implements Ending {}

    record Withdrawn(Instant at) implements Ending {}

    /// The outcome in words that the finder understands.
    default String messageKey() {
        return switch (this) {
            case Closed(var _, var outcome) -> outcome.messageKey();
            case Declined _ -> "status.end.declined";
            case Withdrawn _ -> "status.end.withdrawn";
        };
    }

    /// @param day of the end, at the desk
    /// @param destroyedFrom the first night in which what is secret can be destroyed
    record Shown(Ending ending, LocalDate day, LocalDate destroyedFrom) {}
}
