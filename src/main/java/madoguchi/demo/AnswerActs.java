// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import java.time.Duration;
import java.util.Optional;
import madoguchi.coordination.Answer;
import madoguchi.coordination.Answer.OfOperator;
import madoguchi.coordination.Answer.OfVendor;
import madoguchi.coordination.Answers;
import madoguchi.coordination.Participants;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Vendors and operators answer.
@Component
@ConditionalOnBooleanProperty("madoguchi.demo")
class AnswerActs {

    private static final Duration CONSENT_AFTER_ANSWER = Duration.ofMinutes(5);
    private static final Duration READ_AFTER = Duration.ofMinutes(90);
    private static final Duration LOOKED_BEFORE_ANSWER = Duration.ofMinutes(20);

    private final Answers answers;
    private final Participants participants;
    private final EmbargoActs embargoes;
    private final MessageActs messages;
    private final Binder binder;

    AnswerActs(Answers answers, Participants participants, EmbargoActs embargoes, MessageActs messages, Binder binder) {
        this.answers = answers;
        this.participants = participants;
        this.embargoes = embargoes;
        this.messages = messages;
        this.binder = binder;
    }

    void tell(Story story, Timeline timeline) {
        for (var told : story.cases()) {
            for (var who : told.participants()) {
                who.answers().forEach(answer -> tell(told, who, answer, timeline));
            }
        }
    }

    private void tell(StoryCase told, StoryCase.Participant who, StoryCase.Answer said, Timeline timeline) {
        timeline.add(
                said.at().minus(LOOKED_BEFORE_ANSWER),
                () -> binder.speaker(told, who.key()),
                () -> participants.opened(binder.participant(told, who.key()).id()));
        timeline.add(said.at(), () -> binder.speaker(told, who.key()), () -> answer(told, who, said));
        if (answerOf(who, said).isEmpty()) {
            timeline.add(
                    said.at().plus(READ_AFTER), () -> binder.handler(told), () -> messages.settle(told, who.key()));
        }
        if (who.vendor().isPresent()) {
            timeline.add(
                    said.at().plus(CONSENT_AFTER_ANSWER),
                    () -> binder.speaker(told, who.key()),
                    () -> embargoes.consent(told, who));
        }
    }

    /// What says nothing of the vulnerability is no answer but a word to the desk.
    private void answer(StoryCase told, StoryCase.Participant who, StoryCase.Answer said) {
        var id = binder.participant(told, who.key()).id();
        answerOf(who, said)
                .ifPresentOrElse(
                        answer -> answers.answer(
                                id,
                                new Answers.Saying(
                                        answer, said.text(), said.text().contains("ご確認"))),
                        () -> {
                            participants.confirmed(id);
                            messages.fromParticipant(told, who.key(), said.text());
                        });
    }

    private static Optional<Answer> answerOf(StoryCase.Participant who, StoryCase.Answer said) {
        return who.vendor().isPresent() ? ofVendor(said) : ofOperator(said);
    }

    private static Optional<Answer> ofVendor(StoryCase.Answer said) {
        return switch (said.kind()) {
            case "acknowledged" -> Optional.empty();
            case "investigating" -> Optional.of(new OfVendor.Investigating(Answer.Leaning.NEITHER));
            case "affected", "fix-planned", "individual-response" -> Optional.of(new OfVendor.Affected());
            case "not-affected", "not-a-vulnerability" -> Optional.of(new OfVendor.NotAffected());
            case "fix-ready" -> Optional.of(new OfVendor.FixedIn(said.version().orElseThrow()));
            case String other -> throw new IllegalArgumentException("the story has a vendor's answer " + other);
        };
    }

    private static Optional<Answer> ofOperator(StoryCase.Answer said) {
        var day = said.date().orElseGet(() -> Stories.dayOf(said.at()));
        return switch (said.kind()) {
            case "acknowledged", "investigating" -> Optional.empty();
            case "asks-for-help" -> Optional.of(new OfOperator.AsksForHelp());
            case "fix-planned" -> Optional.of(new OfOperator.WillFix(day));
            case "fixed" -> Optional.of(new OfOperator.Fixed(day));
            case "page-removed" -> Optional.of(new OfOperator.PageRemoved(day));
            case "avoided-by-operation" -> Optional.of(new OfOperator.AvoidedByOperation(day));
            case "not-a-vulnerability" -> Optional.of(new OfOperator.NotAVulnerability());
            case "will-not-fix" -> Optional.of(new OfOperator.Verified());
            case String other -> throw new IllegalArgumentException("the story has an operator's answer " + other);
        };
    }
}
