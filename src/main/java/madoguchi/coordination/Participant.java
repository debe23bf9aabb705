// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import madoguchi.casework.CaseId;

/// A vendor, operator or coordinator that takes part in one case.
///
/// @param name as the desk knows it; opened, so never to be logged
/// @param organisation of the directory, for vendors and coordinators; empty for the operator of a website
/// @param notifiedAt when the notice went out; empty before
/// @param answer the latest answer, if one has come
public record Participant(
        ParticipantId id,
        CaseId file,
        Kind kind,
        String name,
        Optional<UUID> organisation,
        Optional<Instant> notifiedAt,
        Optional<Answered> answer) {

    public enum Kind {
        COORDINATOR,
        VENDOR,
        OPERATOR;

        public String messageKey() {
            return "coordination.participant." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// What a participant answered, in its own words too, and when.
    public record Answered(Answer answer, String words, Instant at) {}

    @Override
    public String toString() {
        return "Participant[" + id + ", " + kind + "]";
    }
}
