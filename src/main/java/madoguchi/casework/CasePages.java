// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import madoguchi.access.Acting;
import madoguchi.sealing.Shredded;
import madoguchi.triage.HandlingCopy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts together what the page of a case shows.
@Component
class CasePages {

    private final Cases cases;
    private final Handling handling;
    private final Closing closing;
    private final History history;
    private final Sockets sockets;

    /// What later rooms put in.
    @Component
    record Sockets(ObjectProvider<CasePanel> panels, ObjectProvider<CaseMarks> marks) {}

    CasePages(Cases cases, Handling handling, Closing closing, History history, Sockets sockets) {
        this.cases = cases;
        this.handling = handling;
        this.closing = closing;
        this.history = history;
        this.sockets = sockets;
    }

    /// @param outcome the one to check what is missing for; otherwise the first of its kind
    CasePage of(Case file, Optional<Outcome> outcome, CasePage.NoteForm note) {
        return new CasePage(
                file,
                head(file),
                reports(file),
                copy(file),
                panels(file),
                ending(file, outcome),
                notes(file),
                note,
                history.of(file),
                handling.handlers());
    }

    private CasePage.Head head(Case file) {
        var mark = sockets.marks()
                .orderedStream()
                .flatMap(room -> Optional.ofNullable(room.of(List.of(file)).get(file.id())).stream())
                .findFirst();
        return new CasePage.Head(
                cases.titleOf(file), file.handler().map(history::nameOf).orElse(""), mark);
    }

    private List<CasePage.ReportLine> reports(Case file) {
        return cases.reportsOf(file).stream()
                .map(report -> new CasePage.ReportLine(report.number(), report.receivedAt(), report.isWithdrawn()))
                .toList();
    }

    private Optional<HandlingCopy> copy(Case file) {
        try {
            return Optional.of(cases.copyOf(file));
        } catch (Shredded _) {
            return Optional.empty(); // the page then says that it was destroyed
        }
    }

    private List<CasePage.Panel> panels(Case file) {
        var all = sockets.panels()
                .orderedStream()
                .filter(panel -> panel.appliesTo(file))
                .toList();
        return IntStream.range(0, all.size())
                .mapToObj(place -> new CasePage.Panel(
                        "panel-" + (place + 1),
                        all.get(place).title(),
                        all.get(place).path(file),
                        all.get(place).page(file),
                        all.get(place).opensTo(Acting.now())))
                .toList();
    }

    private CasePage.Ending ending(Case file, Optional<Outcome> asked) {
        var outcomes = Outcome.of(file.kind());
        var outcome = asked.filter(outcomes::contains).orElseGet(outcomes::getFirst);
        return new CasePage.Ending(outcome, outcomes, file.isOpen() ? closing.unmet(file, outcome) : List.of());
    }

    private List<CasePage.NoteLine> notes(Case file) {
        return handling.notesOf(file).stream()
                .map(note -> new CasePage.NoteLine(note.text(), note.at(), history.doer(note.by())))
                .toList();
    }
}
