// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A case of the story, with everything that was done about it.
record StoryCase(
        String key,
        List<String> reports,
        String handler,
        String expectedState,
        String copyTitle,
        String copyText,
        Optional<Verification> verification,
        Optional<Handover> coordination,
        List<Participant> participants,
        List<EmbargoAct> embargo,
        List<Message> messages,
        List<Note> notes,
        Optional<StoryAdvisory> advisory,
        Optional<Closure> closure) {

    record Said(String text, Instant at) {}

    /// @param done absent while it is under way; so are the fields after it
    record Verification(
            Said environmentBuilt,
            Optional<Said> done,
            Optional<String> reproduced,
            Optional<String> cwe,
            Optional<String> cvss31,
            Optional<String> cvss40,
            Optional<String> spread,
            Optional<String> threat,
            Optional<String> preconditions) {}

    record Handover(String coordinator, Instant handedOverAt, Optional<Instant> startingDateAt) {}

    /// Either a vendor, by its key, or an operator.
    record Participant(
            Optional<String> vendor,
            Optional<Operator> operator,
            Optional<List<Attempt>> attempts,
            Optional<Instant> notifiedAt,
            List<Answer> answers) {

        /// How messages and embargo acts name it.
        String key() {
            return vendor.orElse("operator");
        }
    }

    record Operator(String name, OperatorContact contact) {}

    record OperatorContact(String email, String phone, Optional<String> webForm) {}

    record Attempt(String channel, String result, Instant at) {}

    record Answer(String kind, String text, Instant at, Optional<String> version, Optional<LocalDate> date) {}

    record EmbargoAct(String act, String by, Instant at, Optional<LocalDate> until, Optional<String> reason) {}

    /// @param report the key of the report whose finder is meant; absent for the first
    record Message(
            String from, String to, String text, Instant at, Optional<String> participant, Optional<String> report) {}

    record Note(String by, String text, Instant at) {}

    record Closure(String outcome, String text, Instant at) {}

    boolean isProduct() {
        return key.startsWith("c-p");
    }

    Optional<Participant> participant(String participantKey) {
        return participants.stream()
                .filter(one -> one.key().equals(participantKey))
                .findFirst();
    }
}
