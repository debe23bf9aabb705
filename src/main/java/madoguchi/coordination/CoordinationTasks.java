// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.Views;
import madoguchi.access.Actor;
import madoguchi.access.Role;
import madoguchi.calendar.Clock;
import madoguchi.calendar.Clocks;
import madoguchi.calendar.DeskZone;
import madoguchi.casework.Case;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseQuery;
import madoguchi.casework.Cases;
import madoguchi.intake.Kind;
import madoguchi.triage.DeskTask;
import org.springframework.stereotype.Component;

/// Participants who have yet to be told, and those whose answer is due.
@Component
class CoordinationTasks implements DeskTask {

    /// How long before its day a task appears.
    private static final int DAYS_AHEAD = 3;

    private static final int MOST = 50;

    private final ParticipantTable participants;
    private final Cases cases;
    private final Clocks clocks;
    private final DeskZone zone;
    private final Views views;

    CoordinationTasks(ParticipantTable participants, Cases cases, Clocks clocks, DeskZone zone, Views views) {
        this.participants = participants;
        this.cases = cases;
        this.clocks = clocks;
        this.zone = zone;
        this.views = views;
    }

    /// What is due of a case, before its title is known.
    private record Due(Case file, String key, String path, LocalDate day) {}

    @Override
    public List<Task> tasksFor(Actor.Member member) {
        if (!member.is(Role.HANDLER)) {
            return List.of();
        }
        var dues = new ArrayList<>(untold());
        dues.addAll(unanswered());
        var near = dues.stream()
                .filter(due -> !due.day().isAfter(zone.today().plusDays(DAYS_AHEAD)))
                .sorted(Comparator.comparing(Due::day))
                .limit(MOST)
                .toList();
        var titles = cases.titlesOf(near.stream().map(Due::file).distinct().toList());
        return near.stream().map(due -> task(due, titles, member)).toList();
    }

    /// Cases of which nobody has been told (P-I4, W-I5).
    private List<Due> untold() {
        var open = cases.list(
                        new CaseQuery(
                                CaseQuery.Which.OPEN,
                                Optional.empty(),
                                new CaseQuery.Hand.Anybody(),
                                Optional.empty(),
                                "",
                                CaseQuery.Order.OLDEST),
                        "")
                .cases();
        var told = participants.of(open.stream().map(Case::id).toList()).stream()
                .filter(row -> row.notifiedAt().isPresent())
                .map(ParticipantTable.Row::file)
                .collect(java.util.stream.Collectors.toSet());
        return open.stream()
                .filter(file -> !told.contains(file.id()))
                .map(file -> new Due(
                        file,
                        file.kind() == Kind.PRODUCT ? "coordination.task.hand-over" : "coordination.task.operator",
                        "/cases/" + file.number() + "/coordination",
                        clocks.due(Clock.NOTICE, zone.dayOf(file.state().openedAt()))))
                .toList();
    }

    private List<Due> unanswered() {
        var rows = participants.told();
        var files = cases.findAll(
                rows.stream().map(ParticipantTable.Row::file).distinct().toList());
        return rows.stream()
                .flatMap(
                        row -> Optional.ofNullable(files.get(row.file()))
                                .filter(Case::isOpen)
                                .flatMap(file -> due(row, file))
                                .stream())
                .toList();
    }

    private Optional<Due> due(ParticipantTable.Row row, Case file) {
        var code = row.answer().map(AnswerTable.Row::code).orElse("");
        var lastWord = zone.dayOf(
                row.answer().map(AnswerTable.Row::at).or(row::notifiedAt).orElseThrow());
        return switch (code) {
            case "" -> Optional.of(reminder(row, file, lastWord));
            case "investigating", "investigating-affected", "investigating-not-affected" ->
                Optional.of(reminder(row, file, lastWord));
            case "verified", "not-verified" -> Optional.of(report(row, file));
            case "will-fix" ->
                row.answer().flatMap(AnswerTable.Row::day).map(day -> of(row, file, "coordination.task.promised", day));
            case "asks-for-help" ->
                Optional.of(of(row, file, "coordination.task.help", clocks.due(Clock.FIRST_WORD, lastWord)));
            case String _ -> Optional.empty();
        };
    }

    /// First a letter; when that day has passed too, the telephone.
    private Due reminder(ParticipantTable.Row row, Case file, LocalDate lastWord) {
        var first = clocks.due(Clock.FIRST_REMINDER, lastWord);
        return first.isBefore(zone.today())
                ? of(row, file, "coordination.task.second-reminder", clocks.due(Clock.SECOND_REMINDER, lastWord))
                : of(row, file, "coordination.task.first-reminder", first);
    }

    private Due report(ParticipantTable.Row row, Case file) {
        return of(
                row,
                file,
                "coordination.task.report",
                clocks.due(Clock.OPERATOR_REPORTS, zone.dayOf(row.notifiedAt().orElseThrow())));
    }

    private static Due of(ParticipantTable.Row row, Case file, String key, LocalDate day) {
        return new Due(file, key, CaseDoor.pathOf(file, row.id()), day);
    }

    private Task task(Due due, Map<CaseId, String> titles, Actor.Member member) {
        var number = views.forFile(java.util.Locale.JAPANESE, "/")
                .caseNumber(due.file().number());
        return new Task(
                due.key(),
                List.of(number, titles.getOrDefault(due.file().id(), "")),
                due.path(),
                due.day(),
                due.file().handler().filter(member.account()::equals).isPresent());
    }
}
