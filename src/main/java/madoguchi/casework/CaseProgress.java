// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import madoguchi.intake.Progress;
import madoguchi.intake.Report;
import madoguchi.sealing.Sealing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What this room can tell a finder: that there is a case, that somebody is on it (nobody's name), and how it ended.
@Component
@Order(300)
class CaseProgress implements Progress {

    private final CaseTable table;
    private final AssignmentTable assignments;
    private final ClosingWordsTable closingWords;
    private final Sealing sealing;

    CaseProgress(CaseTable table, AssignmentTable assignments, ClosingWordsTable closingWords, Sealing sealing) {
        this.table = table;
        this.assignments = assignments;
        this.closingWords = closingWords;
        this.sealing = sealing;
    }

    @Override
    public Optional<Standing> standingOf(Report report) {
        return table.find(report.id()).map(Case::state).map(CaseProgress::standing);
    }

    private static Standing standing(Case.State state) {
        return switch (state) {
            case Case.State.Open _ -> plain("status.casework.open", "status.who.desk");
            case Case.State.Closed(var _, var _, var outcome) -> plain(outcome.toldKey(), "status.who.nobody");
        };
    }

    private static Standing plain(String messageKey, String who) {
        return new Standing(messageKey, List.of(), who, Optional.empty(), "");
    }

    @Override
    public List<Step> stepsOf(Report report) {
        return table.find(report.id()).map(file -> steps(file, report)).orElseGet(List::of);
    }

    private List<Step> steps(Case file, Report report) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(file.state().openedAt(), "status.casework.opened", List.of()));
        assignments.firstOf(file.id()).ifPresent(at -> steps.add(new Step(at, "status.casework.assigned", List.of())));
        if (file.state() instanceof Case.State.Closed(var _, var at, var outcome)) {
            steps.add(new Step(at, "status.casework.closed." + outcome.code(), List.of()));
            closingWords
                    .of(report.id(), sealing::find)
                    .ifPresent(words -> steps.add(new Step(at, "status.casework.words", List.of(words))));
        }
        return steps;
    }
}
