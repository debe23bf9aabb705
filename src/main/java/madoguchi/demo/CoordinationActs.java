// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import madoguchi.coordination.Answers;
import madoguchi.coordination.Attempt;
import madoguchi.coordination.Channel;
import madoguchi.coordination.Contact;
import madoguchi.coordination.Newcomer;
import madoguchi.coordination.Notices;
import madoguchi.coordination.Participant;
import madoguchi.coordination.Participants;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Coordinators, vendors and operators are brought in, reached and told.
@Component
@ConditionalOnBooleanProperty("madoguchi.demo")
class CoordinationActs {

    private static final Duration JOINS_BEFORE = Duration.ofMinutes(10);
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(14);
    private static final Duration CHECKED_BEFORE_CLOSURE = Duration.ofMinutes(30);

    private final Participants participants;
    private final Notices notices;
    private final Answers answers;
    private final Binder binder;
    private final Company company;

    CoordinationActs(Participants participants, Notices notices, Answers answers, Binder binder, Company company) {
        this.participants = participants;
        this.notices = notices;
        this.answers = answers;
        this.binder = binder;
        this.company = company;
    }

    void tell(Story story, Timeline timeline) {
        for (var told : story.cases()) {
            told.coordination()
                    .ifPresent(handover ->
                            timeline.add(handover.handedOverAt(), () -> binder.handler(told), () -> handOver(told)));
            told.participants().forEach(who -> tell(told, who, timeline));
        }
    }

    private void tell(StoryCase told, StoryCase.Participant who, Timeline timeline) {
        var attempts = attemptsOf(told, who);
        Stream.concat(attempts.stream().map(StoryCase.Attempt::at), who.notifiedAt().stream())
                .min(Instant::compareTo)
                .ifPresent(first ->
                        timeline.add(first.minus(JOINS_BEFORE), () -> binder.coordinator(told), () -> join(told, who)));
        attempts.forEach(
                attempt -> timeline.add(attempt.at(), () -> binder.coordinator(told), () -> tried(told, who, attempt)));
        who.notifiedAt()
                .ifPresentOrElse(
                        at -> timeline.add(at, () -> binder.coordinator(told), () -> notify(told, who)),
                        () -> giveUp(told, who, attempts, timeline));
        if (who.operator().isPresent()) {
            told.closure().ifPresent(closure -> check(told, who, closure, timeline));
        }
    }

    /// The tries that are told; for a vendor who was reached at once, the one that started the clock.
    private static List<StoryCase.Attempt> attemptsOf(StoryCase told, StoryCase.Participant who) {
        var isFirst = told.participants().getFirst().equals(who);
        return who.attempts()
                .orElseGet(() -> told.coordination()
                        .flatMap(StoryCase.Handover::startingDateAt)
                        .filter(_ -> isFirst)
                        .map(at -> List.of(new StoryCase.Attempt("email", "届出の窓口となる方を確認", at)))
                        .orElseGet(List::of));
    }

    private void handOver(StoryCase told) {
        var joined = participants.join(binder.file(told), Newcomer.from(company.coordinator()));
        notices.notify(joined.id());
    }

    private void join(StoryCase told, StoryCase.Participant who) {
        var newcomer = who.vendor()
                .map(key -> Newcomer.from(company.vendor(key)))
                .orElseGet(() -> operator(who.operator().orElseThrow()));
        binder.keep(told, who, participants.join(binder.file(told), newcomer).id());
    }

    private static Newcomer operator(StoryCase.Operator operator) {
        var contact = operator.contact();
        return Newcomer.operator(
                operator.name(),
                new Contact(
                        "", contact.email(), contact.phone(), contact.webForm().orElse("")));
    }

    /// The first letter to an operator asks, without a detail, who is the right person.
    private void tried(StoryCase told, StoryCase.Participant who, StoryCase.Attempt attempt) {
        var participant = binder.participant(told, who.key());
        var isInquiry = who.operator()
                .filter(operator -> !operator.contact().email().isEmpty())
                .filter(_ -> "email".equals(attempt.channel()))
                .isPresent();
        if (isInquiry) {
            notices.inquire(participant.id());
        } else {
            var reached = who.notifiedAt().isPresent()
                    && attempt.equals(attemptsOf(told, who).getLast());
            participants.tried(
                    participant.id(),
                    new Attempt(channelOf(attempt.channel()), attempt.at(), reached, attempt.result()));
        }
    }

    private static Channel channelOf(String channel) {
        return switch (channel) {
            case "email" -> Channel.MAIL;
            case "phone" -> Channel.TELEPHONE;
            case "web-form" -> Channel.WEB_FORM;
            case "post" -> Channel.POST;
            case "public-list", "other" -> Channel.OTHER;
            case String other -> throw new IllegalArgumentException("the story has a channel " + other);
        };
    }

    private void notify(StoryCase told, StoryCase.Participant who) {
        notices.notify(binder.participant(told, who.key()).id());
        binder.show(told);
    }

    /// Whoever was never told is given up two weeks after the last try.
    private void giveUp(
            StoryCase told, StoryCase.Participant who, List<StoryCase.Attempt> attempts, Timeline timeline) {
        if (!attempts.isEmpty()) {
            var last = attempts.getLast();
            timeline.add(
                    last.at().plus(GIVEN_UP_AFTER),
                    () -> binder.coordinator(told),
                    () -> answers.giveUp(binder.participant(told, who.key()).id(), last.result()));
        }
    }

    /// Before a case is closed as fixed, the desk looks whether it is.
    private void check(StoryCase told, StoryCase.Participant who, StoryCase.Closure closure, Timeline timeline) {
        if (List.of("fixed", "page-removed", "avoided-by-operation").contains(closure.outcome())) {
            timeline.add(
                    closure.at().minus(CHECKED_BEFORE_CLOSURE),
                    () -> binder.handler(told),
                    () -> answers.check(
                            participant(told, who).id(), Stories.dayOf(closure.at()), "届け出られた手順を試し、現象が起こらないことを確認した。"));
        }
    }

    private Participant participant(StoryCase told, StoryCase.Participant who) {
        return binder.participant(told, who.key());
    }
}
