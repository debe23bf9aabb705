// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All that the desk and the coordinator know of one participant.
///
/// @param tries every try to reach it, oldest first
/// @param answers every answer, oldest first
record Dossier(
        Participant who,
        Contact contact,
        List<Attempt> tries,
        List<AnswerTable.Given> answers,
        Delivery delivery,
        Optional<Silent> silent,
        List<Check> checks,
        Consents.Standing consent) {

    /// How far letters got: the proof of delivery that the Cyber Resilience Act may ask for.
    record Delivery(Optional<Instant> inquiredAt, Optional<Instant> openedAt, Optional<Instant> confirmedAt) {}

    /// Why no answer is expected any more.
    record Silent(String reason, Instant at) {}

    /// The desk looked, and the fix was there.
    record Check(LocalDate day, String how) {}

    ParticipantId id() {
        return who.id();
    }

    boolean isTold() {
        return who.notifiedAt().isPresent();
    }

    /// When it was first tried to be reached: its own starting date.
    Optional<Instant> startedAt() {
        return tries.stream().findFirst().map(Attempt::at);
    }

    /// Whether the latest answer asks the desk to look for itself, and the desk has not.
    boolean waitsForCheck() {
        return !answers.isEmpty()
                && answers.getLast().wantsCheck()
                && Answers.reportedOn(answers.getLast().answered().answer()).isPresent()
                && checks.isEmpty();
    }

    String answerKey() {
        return who.answer()
                .map(answered -> AnswerRow.of(answered.answer()).messageKey())
                .orElse(isTold() ? "coordination.answer.none" : "coordination.answer.untold");
    }

    @Override
    public String toString() {
        return "Dossier[" + who + "]";
    }
}
