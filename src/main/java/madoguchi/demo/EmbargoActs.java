// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import madoguchi.coordination.Coordination;
import madoguchi.coordination.EndReason;
import madoguchi.coordination.Fact;
import madoguchi.coordination.Participant;
import madoguchi.coordination.Silence;
import madoguchi.coordination.Terms;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// The publication date is proposed, agreed, revised, and comes.
@Component
@ConditionalOnBooleanProperty("madoguchi.demo")
class EmbargoActs {

    /// Notices of publication go out at noon, so that people read them at work.
    private static final LocalTime HOUR = LocalTime.NOON;

    private static final Duration COORDINATOR_FOLLOWS_AFTER = Duration.ofMinutes(6);
    private static final Duration OTHERS_CONSENT_AFTER = Duration.ofMinutes(20);
    private static final String COORDINATOR = "coordinator";

    private final Silence silence;
    private final Coordination coordination;
    private final Binder binder;

    EmbargoActs(Silence silence, Coordination coordination, Binder binder) {
        this.silence = silence;
        this.coordination = coordination;
        this.binder = binder;
    }

    void tell(Story story, Timeline timeline) {
        for (var told : story.cases()) {
            told.embargo().forEach(act -> tell(told, act, timeline));
        }
    }

    /// A vendor answers for itself alone; the coordinator then does what binds all.
    private void tell(StoryCase told, StoryCase.EmbargoAct act, Timeline timeline) {
        var isVendors = !COORDINATOR.equals(act.by());
        switch (act.act()) {
            case "propose", "revise" ->
                timeline.add(
                        act.at(),
                        () -> isVendors ? binder.speaker(told, act.by()) : binder.coordinator(told),
                        () -> propose(told, act));
            case "accept", "reject" -> {
                if (isVendors) {
                    timeline.add(act.at(), () -> binder.speaker(told, act.by()), () -> answer(told, act));
                }
                var at = isVendors ? act.at().plus(COORDINATOR_FOLLOWS_AFTER) : act.at();
                timeline.add(at, () -> binder.coordinator(told), () -> settle(told, act));
                others(told, act, timeline);
            }
            case "terminate" -> timeline.add(act.at(), () -> binder.coordinator(told), () -> end(told, act));
            case String other -> throw new IllegalArgumentException("the story has an act " + other);
        }
    }

    private void propose(StoryCase told, StoryCase.EmbargoAct act) {
        var as = COORDINATOR.equals(act.by())
                ? Optional.<Participant>empty()
                : Optional.of(binder.participant(told, act.by()));
        silence.propose(
                binder.file(told),
                Terms.until(act.until().orElseThrow(), HOUR, Stories.ZONE),
                as.map(Participant::id),
                act.reason().orElse(""));
    }

    private void answer(StoryCase told, StoryCase.EmbargoAct act) {
        var who = binder.participant(told, act.by()).id();
        var terms = onTheTable(told);
        if ("accept".equals(act.act())) {
            silence.consent(who, terms);
        } else {
            silence.decline(who, terms);
        }
    }

    private void settle(StoryCase told, StoryCase.EmbargoAct act) {
        var terms = onTheTable(told);
        var words = act.reason().orElse("");
        if ("accept".equals(act.act())) {
            silence.accept(binder.file(told), terms, words);
        } else {
            silence.reject(binder.file(told), terms, words);
        }
    }

    /// What is agreed, every vendor of the case is asked for, and says yes.
    private void others(StoryCase told, StoryCase.EmbargoAct act, Timeline timeline) {
        if ("accept".equals(act.act())) {
            told.participants().stream()
                    .filter(who ->
                            who.notifiedAt().filter(at -> at.isBefore(act.at())).isPresent())
                    .forEach(who -> timeline.add(
                            act.at().plus(OTHERS_CONSENT_AFTER),
                            () -> binder.speaker(told, who.key()),
                            () -> consent(told, who)));
        }
    }

    /// A vendor that is asked for the agreed silence says yes.
    void consent(StoryCase told, StoryCase.Participant who) {
        var id = binder.participant(told, who.key()).id();
        coordination.embargoOf(binder.file(told).id()).inForce().ifPresent(terms -> {
            if (silence.isAsked(id)) {
                silence.consent(id, terms);
            }
        });
    }

    /// When others have said it aloud, that is the fact to record; the end follows from it.
    private void end(StoryCase told, StoryCase.EmbargoAct act) {
        var file = binder.file(told);
        var reason = act.reason().orElse("");
        var terms = coordination.embargoOf(file.id()).inForce().orElseThrow();
        if (reason.contains("第三者により公開")) {
            silence.learn(file, Fact.PUBLIC);
        } else {
            silence.end(file, terms.coverAt(act.at()) ? EndReason.OTHER : EndReason.DATE_REACHED, reason);
        }
    }

    private Terms onTheTable(StoryCase told) {
        return coordination.embargoOf(binder.file(told).id()).onTheTable().orElseThrow();
    }
}
