// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import madoguchi.intake.Progress;
import madoguchi.intake.Report;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What triage tells a finder.
@Component
@Order(200)
class TriageProgress implements Progress {

    private static final String DESK = "status.who.desk";
    private static final String FINDER = "status.who.finder";
    private static final String NOBODY = "status.who.nobody";

    private final QueueTable queue;
    private final Triage triage;

    TriageProgress(QueueTable queue, Triage triage) {
        this.queue = queue;
        this.triage = triage;
    }

    @Override
    public Optional<Standing> standingOf(Report report) {
        return queue.find(report.id()).flatMap(this::standingOf);
    }

    private Optional<Standing> standingOf(QueueLine line) {
        return switch (line.state()) {
            case WAITING -> line.firstWordAt().map(_ -> owed("status.triage.reading", line));
            case SUPPLEMENTED -> Optional.of(owed("status.triage.supplemented", line));
            case INCOMPLETE -> Optional.of(plain("status.triage.incomplete", FINDER));
            case ACCEPTED -> Optional.of(plain("status.triage.accepted", DESK));
            case DECLINED -> Optional.of(plain("status.triage.declined", NOBODY));
            case DUPLICATE -> Optional.of(plain("status.triage.duplicate", DESK));
            case WITHDRAWN -> Optional.empty();
        };
    }

    private static Standing owed(String key, QueueLine line) {
        return new Standing(key, List.of(), DESK, line.dueOn(), "status.triage.promise");
    }

    private static Standing plain(String key, String who) {
        return new Standing(key, List.of(), who, Optional.empty(), "");
    }

    @Override
    public List<Step> stepsOf(Report report) {
        var judgements = triage.judgementsOf(report.id());
        var steps = new ArrayList<Step>();
        queue.find(report.id())
                .flatMap(QueueLine::firstWordAt)
                .filter(at -> judgements.isEmpty()
                        || at.isBefore(judgements.getFirst().at()))
                .ifPresent(at -> steps.add(new Step(at, "status.triage.step.reading", List.of())));
        for (var judgement : judgements) {
            steps.add(new Step(judgement.at(), keyOf(judgement.verdict()), List.of()));
            if (!judgement.words().isBlank()) {
                steps.add(new Step(judgement.at(), "status.triage.step.words", List.of(judgement.words())));
            }
        }
        return steps;
    }

    private static String keyOf(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted _, Verdict.Duplicate _, Verdict.Incomplete _ ->
                "status.triage.step." + verdict.code();
            case Verdict.Declined(var ground) -> "status.triage.step.declined." + ground.code();
        };
    }
}
