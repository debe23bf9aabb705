// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.Optional;
import madoguchi.calendar.Clock;
import madoguchi.calendar.Clocks;
import madoguchi.calendar.DeskZone;
import madoguchi.casework.Cases;
import madoguchi.coordination.Coordination;
import madoguchi.intake.Kind;
import madoguchi.intake.Report;
import madoguchi.intake.Reports;
import madoguchi.intake.Uploads;
import madoguchi.intake.Whereabouts;
import madoguchi.triage.Triage;
import madoguchi.triage.Verdict;
import org.springframework.stereotype.Component;

/// Puts together what a finder sees of a report. What a room knows of it, the room says itself ([Whereabouts]).
@Component
class FinderPages {

    private final Whereabouts whereabouts;
    private final Messages messages;
    private final MessageTable table;
    private final Endings endings;
    private final Reports reports;
    private final Triage triage;
    private final Cases cases;
    private final Coordination coordination;
    private final Clocks clocks;
    private final DeskZone zone;
    private final Uploads uploads;

    FinderPages(
            Whereabouts whereabouts,
            Messages messages,
            MessageTable table,
            Endings endings,
            Reports reports,
            Triage triage,
            Cases cases,
            Coordination coordination,
            Clocks clocks,
            DeskZone zone,
            Uploads uploads) {
        this.whereabouts = whereabouts;
        this.messages = messages;
        this.table = table;
        this.endings = endings;
        this.reports = reports;
        this.triage = triage;
        this.cases = cases;
        this.coordination = coordination;
        this.clocks = clocks;
        this.zone = zone;
        this.uploads = uploads;
    }

    FinderPage of(Report report, Optional<Long> before) {
        return of(report, before, FinderPage.Forms.blank(reports.attachmentsOf(report), uploads.maxMegabytes()));
    }

    FinderPage of(Report report, Optional<Long> before, FinderPage.Forms forms) {
        var said = messages.page(Messages.with(report), before);
        return new FinderPage(
                new FinderPage.Head(report.number(), report.kind(), report.receivedAt()),
                whereabouts.standingOf(report),
                whereabouts.stepsOf(report),
                new FinderPage.Matters(questionTo(report), endings.shown(report), silenceOf(report)),
                new FinderPage.Talk(said.messages().stream().map(FinderLine::of).toList(), said.older()),
                forms);
    }

    ShreddedPage shredded(Report report) {
        return new ShreddedPage(report.number(), report.receivedAt(), endings.of(report));
    }

    /// What the desk asked at triage, until the finder has added something.
    Optional<Question> questionTo(Report report) {
        return triage.judgementOf(report.id())
                .filter(judgement -> judgement.verdict() instanceof Verdict.Incomplete)
                .filter(_ -> !report.isWithdrawn())
                .filter(judgement -> reports.supplementsOf(report).stream()
                        .noneMatch(added -> added.at().isAfter(judgement.at())))
                .map(judgement -> new Question(judgement.at(), judgement.words()));
    }

    /// Only of a product, only after the starting date, only while handling lasts: with its end silence lapses.
    Optional<Silence> silenceOf(Report report) {
        if (report.kind() != Kind.PRODUCT || report.isWithdrawn()) {
            return Optional.empty();
        }
        return cases.find(report.id())
                .filter(file -> file.isOpen())
                .flatMap(file -> coordination.startingDateOf(file.id()))
                .map(start -> {
                    var from = clocks.due(Clock.SILENCE_MAY_BE_LIFTED, start);
                    return new Silence(start, from, !zone.today().isBefore(from), table.silenceLiftAsked(report.id()));
                });
    }
}
