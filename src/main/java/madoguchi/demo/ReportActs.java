// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import madoguchi.access.Actor;
import madoguchi.intake.Item;
import madoguchi.intake.Reception;
import madoguchi.intake.Report;
import madoguchi.notation.CvssVector;
import madoguchi.triage.Ground;
import madoguchi.triage.HandlingCopies;
import madoguchi.triage.ImpactLevel;
import madoguchi.triage.Queue;
import madoguchi.triage.Triage;
import madoguchi.triage.Verdict;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Reports are handed in and judged.
@Component
@ConditionalOnBooleanProperty("madoguchi.demo")
class ReportActs {

    private static final Duration COPY_BEFORE_VERDICT = Duration.ofMinutes(40);
    private static final Duration ESTIMATE_BEFORE_VERDICT = Duration.ofMinutes(15);

    private final Reception reception;
    private final HandlingCopies copies;
    private final Queue queue;
    private final Triage triage;
    private final Binder binder;
    private final Company company;

    ReportActs(Reception reception, HandlingCopies copies, Queue queue, Triage triage, Binder binder, Company company) {
        this.reception = reception;
        this.copies = copies;
        this.queue = queue;
        this.triage = triage;
        this.binder = binder;
        this.company = company;
    }

    void tell(Story story, Timeline timeline) {
        story.reports().forEach(told -> tell(told, caseOf(story, told), timeline));
    }

    private void tell(StoryReport told, Optional<StoryCase> file, Timeline timeline) {
        timeline.add(told.receivedOn(), Actor.Anyone::new, () -> handIn(told));
        told.life().verdictAt().ifPresent(at -> {
            var handler = told.life().by().orElseThrow();
            file.ifPresent(one -> {
                timeline.add(at.minus(COPY_BEFORE_VERDICT), () -> company.actor(handler), () -> copy(told, one));
                timeline.add(
                        at.minus(ESTIMATE_BEFORE_VERDICT), () -> company.actor(handler), () -> estimate(told, one));
            });
            timeline.add(at, () -> company.actor(handler), () -> judge(told));
        });
    }

    private static Optional<StoryCase> caseOf(Story story, StoryReport told) {
        return story.cases().stream()
                .filter(file -> file.reports().getFirst().equals(told.key()))
                .findFirst();
    }

    private void handIn(StoryReport told) {
        var handed = new Reception.Handed(told.text(), told.identity(), told.permissions(), told.locale());
        binder.keep(told, reception.receive(handed));
    }

    /// What the desk passes on: the report without the finder's traces, and the story of it in the desk's own words.
    private void copy(StoryReport told, StoryCase file) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", file.copyTitle());
        told.text().items().forEach((item, words) -> fields.put(item.code(), words));
        var retold = switch (told.deskKind()) {
            case PRODUCT -> Item.RESULT;
            case WEBSITE -> Item.CIRCUMSTANCES;
        };
        fields.put(retold.code(), file.copyText());
        copies.saveWithoutTraces(report(told), new HandlingCopies.Content(fields, Set.of()));
    }

    private void estimate(StoryReport told, StoryCase file) {
        file.verification()
                .ifPresent(known -> known.cvss31().ifPresent(vector -> {
                    var read = CvssVector.parse(vector);
                    queue.estimate(
                            report(told).id(),
                            CaseActs.spreadOf(known).orElse(ImpactLevel.Spread.WIDE),
                            ImpactLevel.Band.of(read.baseScore().doubleValue()),
                            !vector.contains("/UI:N"));
                }));
    }

    private void judge(StoryReport told) {
        var life = told.life();
        var words = life.note().or(life::question).orElse("");
        triage.judge(report(told).id(), new Triage.Ruling(verdictOf(life), words, OptionalInt.empty()));
    }

    private Verdict verdictOf(StoryReport.Life life) {
        return switch (life.verdict()) {
            case "accepted" -> new Verdict.Accepted();
            case "incomplete" -> new Verdict.Incomplete();
            case "duplicate" ->
                new Verdict.Duplicate(binder.report(life.of().orElseThrow()).id());
            case "declined" -> new Verdict.Declined(groundOf(life.ground().orElseThrow()));
            case String other -> throw new IllegalArgumentException("the story has a verdict " + other);
        };
    }

    private static Ground groundOf(String ground) {
        return switch (ground) {
            case "out-of-scope" -> Ground.OUT_OF_SCOPE;
            case "already-public" -> Ground.ALREADY_KNOWN;
            case "already-fixed" -> Ground.ALREADY_FIXED;
            case "not-a-vulnerability" -> Ground.NOT_A_VULNERABILITY;
            case String other -> throw new IllegalArgumentException("the story has a ground " + other);
        };
    }

    private Report report(StoryReport told) {
        return binder.report(told.key());
    }
}
