// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import madoguchi.coordination.Participant;
import madoguchi.intake.Report;

/// With whom the desk talks, as its own people see them.
sealed interface Correspondent {

    record TheFinder(Report report) implements Correspondent {}

    record OneParticipant(Participant participant) implements Correspondent {}

    default Conversation conversation() {
        return switch (this) {
            case TheFinder(var report) -> Messages.with(report);
            case OneParticipant(var participant) -> Messages.with(participant);
        };
    }

    default Speaker speaker() {
        return switch (this) {
            case TheFinder _ -> Speaker.FINDER;
            case OneParticipant(var participant) -> Speaker.of(participant);
        };
    }

    /// The last part of the conversation's address.
    default String code() {
        return switch (this) {
            case TheFinder(var report) -> "report-" + report.number();
            case OneParticipant(var participant) -> participant.id().toString();
        };
    }

    /// Whether letters may already go there: nobody learns of a case but by its notice.
    default boolean canBeWrittenTo() {
        return switch (this) {
            case TheFinder _ -> true;
            case OneParticipant(var participant) -> participant.notifiedAt().isPresent();
        };
    }
}
