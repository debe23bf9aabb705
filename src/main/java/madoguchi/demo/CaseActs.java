// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import madoguchi.casework.Closing;
import madoguchi.casework.Handling;
import madoguchi.casework.Outcome;
import madoguchi.notation.CvssVector;
import madoguchi.notation.CweId;
import madoguchi.triage.ImpactLevel;
import madoguchi.verification.Verification;
import madoguchi.verification.Verifications;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Cases are taken by a handler, verified, noted on and closed.
@Component
@ConditionalOnBooleanProperty("madoguchi.demo")
class CaseActs {

    private static final Duration TAKEN_AFTER = Duration.ofMinutes(3);

    private final Handling handling;
    private final Verifications verifications;
    private final Closing closing;
    private final Binder binder;
    private final Company company;

    CaseActs(Handling handling, Verifications verifications, Closing closing, Binder binder, Company company) {
        this.handling = handling;
        this.verifications = verifications;
        this.closing = closing;
        this.binder = binder;
        this.company = company;
    }

    void tell(Story story, Timeline timeline) {
        story.cases().forEach(told -> tell(story, told, timeline));
    }

    private void tell(Story story, StoryCase told, Timeline timeline) {
        var openedAt =
                story.report(told.reports().getFirst()).life().verdictAt().orElseThrow();
        timeline.add(openedAt.plus(TAKEN_AFTER), () -> binder.handler(told), () -> take(told));
        told.verification().ifPresent(known -> tell(told, known, timeline));
        told.notes()
                .forEach(
                        note -> timeline.add(note.at(), () -> company.actor(note.by()), () -> note(told, note.text())));
        told.closure()
                .ifPresent(
                        closure -> timeline.add(closure.at(), () -> binder.handler(told), () -> close(told, closure)));
    }

    /// While it is under way, what was built to try it is a note; when it is done, it is a verification.
    private void tell(StoryCase told, StoryCase.Verification known, Timeline timeline) {
        known.done()
                .ifPresentOrElse(
                        done -> timeline.add(done.at(), () -> binder.handler(told), () -> verify(told, known, done)),
                        () -> timeline.add(
                                known.environmentBuilt().at(),
                                () -> binder.handler(told),
                                () -> note(told, known.environmentBuilt().text())));
    }

    private void take(StoryCase told) {
        handling.assign(binder.file(told).id(), company.actor(told.handler()).account());
        binder.show(told);
    }

    private void note(StoryCase told, String text) {
        handling.write(binder.file(told).id(), text);
    }

    private void verify(StoryCase told, StoryCase.Verification known, StoryCase.Said done) {
        verifications.conclude(
                binder.file(told).id(),
                new Verification.Findings(
                        told.isProduct(),
                        reproducedOf(known),
                        new Verification.Words(
                                known.environmentBuilt().text(),
                                done.text(),
                                known.threat().orElse(""),
                                known.preconditions().orElse("")),
                        known.cwe().map(CweId::parse),
                        known.cvss31().map(CvssVector::parse),
                        known.cvss40().map(CvssVector::parse),
                        spreadOf(known)));
    }

    /// A website is looked at on paper alone: what the reports agree on was not tried (guideline V.3-2).
    private static Verification.Reproduced reproducedOf(StoryCase.Verification known) {
        return switch (known.reproduced().orElseThrow()) {
            case "yes" -> Verification.Reproduced.YES;
            case "no" -> Verification.Reproduced.NO;
            case "partly" -> Verification.Reproduced.NOT_TRIED;
            case String other -> throw new IllegalArgumentException("the story has a result " + other);
        };
    }

    static Optional<ImpactLevel.Spread> spreadOf(StoryCase.Verification known) {
        return known.spread().map(spread -> ImpactLevel.Spread.valueOf(spread.toUpperCase(Locale.ROOT)));
    }

    private void close(StoryCase told, StoryCase.Closure closure) {
        closing.close(binder.file(told).id(), Outcome.ofCode(closure.outcome()), closure.text());
    }
}
