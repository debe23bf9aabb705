// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import madoguchi.access.Actor;
import madoguchi.access.Role;
import madoguchi.calendar.Clock;
import madoguchi.calendar.Clocks;
import madoguchi.calendar.DeskZone;
import madoguchi.casework.Case;
import madoguchi.casework.CaseId;
import madoguchi.casework.Cases;
import madoguchi.intake.Report;
import madoguchi.intake.ReportId;
import madoguchi.intake.Reports;
import madoguchi.triage.DeskTask;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Messages that the desk owes a reply to. A finder waits no longer for it than for the first word.
@Component
@Order(1300)
class UnansweredMessages implements DeskTask {

    private static final int MOST = 50;

    private final MessageTable table;
    private final Reports reports;
    private final Cases cases;
    private final Clocks clocks;
    private final DeskZone zone;
    private final Prefixes prefixes;

    UnansweredMessages(
            MessageTable table, Reports reports, Cases cases, Clocks clocks, DeskZone zone, Prefixes prefixes) {
        this.table = table;
        this.reports = reports;
        this.cases = cases;
        this.clocks = clocks;
        this.zone = zone;
        this.prefixes = prefixes;
    }

    @Override
    public List<Task> tasksFor(Actor.Member member) {
        if (!member.is(Role.HANDLER)) {
            return List.of();
        }
        var waiting = table.waiting(MOST);
        var known = reports.findAll(
                waiting.stream().flatMap(one -> reportOf(one.in())).toList());
        var files =
                cases.findAll(waiting.stream().flatMap(one -> fileOf(one.in())).toList());
        return waiting.stream()
                .flatMap(one -> task(one, known, files, member).stream())
                .toList();
    }

    private Optional<Task> task(
            MessageTable.Waiting waiting, Map<ReportId, Report> known, Map<CaseId, Case> files, Actor.Member member) {
        var due = clocks.due(Clock.FIRST_WORD, zone.dayOf(waiting.since()));
        return switch (waiting.in()) {
            case Conversation.WithFinder(var id) ->
                Optional.ofNullable(known.get(id))
                        .map(report -> new Task(
                                "messaging.task.finder",
                                List.of(prefixes.of(report.number())),
                                "/reports/" + report.number() + "/messages",
                                due,
                                false));
            case Conversation.WithParticipant(var id, var participant) ->
                Optional.ofNullable(files.get(id))
                        .map(file -> new Task(
                                "messaging.task.participant",
                                List.of(prefixes.of(file.number())),
                                "/cases/" + file.number() + "/messages/" + participant,
                                due,
                                file.handler().filter(member.account()::equals).isPresent()));
        };
    }

    private static Stream<ReportId> reportOf(Conversation in) {
        return in instanceof Conversation.WithFinder(var report) ? Stream.of(report) : Stream.empty();
    }

    private static Stream<CaseId> fileOf(Conversation in) {
        return in instanceof Conversation.WithParticipant(var file, var _) ? Stream.of(file) : Stream.empty();
    }
}
