// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import madoguchi.messaging.Intent;
import madoguchi.messaging.Message;
import madoguchi.messaging.Messages;
import madoguchi.messaging.Relays;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Finders, participants and the desk write to each other.
@Component
@ConditionalOnBooleanProperty("madoguchi.demo")
class MessageActs {

    private static final Duration PASSED_ON_AFTER = Duration.ofMinutes(45);

    /// What nobody replied to within a week needed no reply.
    private static final Duration REPLY_WITHIN = Duration.ofDays(7);

    private static final Duration SETTLED_AFTER = Duration.ofDays(1);

    private final Messages messages;
    private final Relays relays;
    private final Binder binder;

    MessageActs(Messages messages, Relays relays, Binder binder) {
        this.messages = messages;
        this.relays = relays;
        this.binder = binder;
    }

    void tell(Story story, Timeline timeline) {
        for (var told : story.cases()) {
            told.messages().forEach(message -> tell(told, message, timeline));
        }
    }

    private void tell(StoryCase told, StoryCase.Message said, Timeline timeline) {
        switch (said.from() + ">" + said.to()) {
            case "handler>finder" -> timeline.add(said.at(), () -> binder.handler(told), () -> toFinder(told, said));
            case "handler>participant" ->
                timeline.add(said.at(), () -> binder.handler(told), () -> toParticipant(told, said));
            case "finder>handler" -> {
                timeline.add(
                        said.at(),
                        () -> binder.finder(reportOf(told, said)),
                        () -> fromFinder(told, said, Intent.WORD));
                settleUnanswered(told, said, timeline);
            }
            case "participant>handler" -> {
                timeline.add(
                        said.at(),
                        () -> binder.speaker(told, whoOf(said)),
                        () -> fromParticipant(told, whoOf(said), said.text()));
                settleUnanswered(told, said, timeline);
            }
            case "finder>participant" -> passOn(told, said, timeline);
            case "participant>finder" -> passBack(told, said, timeline);
            case String other -> throw new IllegalArgumentException("the story has a message " + other);
        }
    }

    void fromParticipant(StoryCase told, String who, String text) {
        fromParticipant(told, who, text, Intent.WORD);
    }

    private Message fromParticipant(StoryCase told, String who, String text, Intent intent) {
        var participant = binder.participant(told, who);
        messages.readBy(participant);
        return messages.fromParticipant(binder.file(told), participant, text, intent);
    }

    private void toFinder(StoryCase told, StoryCase.Message said) {
        var report = binder.report(reportOf(told, said));
        messages.read(report);
        messages.toFinder(report, said.text());
    }

    private void toParticipant(StoryCase told, StoryCase.Message said) {
        var participant = binder.participant(told, whoOf(said));
        messages.read(participant);
        relays.ownToParticipant(binder.file(told), new Relays.Copy(said.text(), false), participant);
    }

    private Message fromFinder(StoryCase told, StoryCase.Message said, Intent intent) {
        var report = binder.report(reportOf(told, said));
        messages.readBy(report);
        return messages.fromFinder(report, said.text(), intent);
    }

    /// Finder and participant write to each other through the desk, which passes on what both agreed to.
    private void passOn(StoryCase told, StoryCase.Message said, Timeline timeline) {
        var original = new Box();
        timeline.add(
                said.at(),
                () -> binder.finder(reportOf(told, said)),
                () -> original.put(fromFinder(told, said, Intent.PASS_ON)));
        timeline.add(
                said.at().plus(PASSED_ON_AFTER),
                () -> binder.handler(told),
                () -> relays.toParticipants(
                        binder.file(told),
                        original.get(),
                        new Relays.Copy(said.text(), true),
                        List.of(binder.participant(told, whoOf(said)))));
    }

    private void passBack(StoryCase told, StoryCase.Message said, Timeline timeline) {
        var original = new Box();
        timeline.add(
                said.at(),
                () -> binder.speaker(told, whoOf(said)),
                () -> original.put(fromParticipant(told, whoOf(said), said.text(), Intent.PASS_ON)));
        timeline.add(
                said.at().plus(PASSED_ON_AFTER),
                () -> binder.handler(told),
                () -> relays.toFinders(
                        binder.file(told),
                        original.get(),
                        new Relays.Copy(said.text(), true),
                        List.of(binder.report(reportOf(told, said)))));
    }

    /// A word of thanks waits for no reply.
    private void settleUnanswered(StoryCase told, StoryCase.Message said, Timeline timeline) {
        var replied = told.messages().stream()
                .anyMatch(other -> "handler".equals(other.from())
                        && other.to().equals(said.from())
                        && reportOf(told, other).equals(reportOf(told, said))
                        && other.participant().equals(said.participant())
                        && isSoonAfter(other.at(), said.at()));
        if (!replied) {
            timeline.add(said.at().plus(SETTLED_AFTER), () -> binder.handler(told), () -> settle(told, said));
        }
    }

    private void settle(StoryCase told, StoryCase.Message said) {
        if ("finder".equals(said.from())) {
            var report = binder.report(reportOf(told, said));
            messages.read(report);
            messages.settle(report);
        } else {
            settle(told, whoOf(said));
        }
    }

    /// What a participant wrote has been read, and needs no reply.
    void settle(StoryCase told, String who) {
        var participant = binder.participant(told, who);
        messages.read(participant);
        messages.settle(binder.file(told), participant);
    }

    private static boolean isSoonAfter(Instant later, Instant earlier) {
        return later.isAfter(earlier) && later.isBefore(earlier.plus(REPLY_WITHIN));
    }

    private static String whoOf(StoryCase.Message said) {
        return said.participant().orElseThrow();
    }

    private static String reportOf(StoryCase told, StoryCase.Message said) {
        return said.report().orElseGet(() -> told.reports().getFirst());
    }

    /// Holds what one act made until the next one needs it.
    private static final class Box {

        private Optional<Message> message = Optional.empty();

        void put(Message made) {
            message = Optional.of(made);
        }

        Message get() {
            return message.orElseThrow();
        }
    }
}
