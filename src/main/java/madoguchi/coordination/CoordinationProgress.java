// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import madoguchi.calendar.DeskZone;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.coordination.EmbargoAct.Move;
import madoguchi.intake.Progress;
import madoguchi.intake.Report;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What this room can tell a finder: that the vendor or operator has been told, when, and by when something is
/// promised. Neither names nor words of participants.
@Component
@Order(500)
class CoordinationProgress implements Progress {

    private final Cases cases;
    private final ParticipantTable participants;
    private final ContactTable contacts;
    private final EmbargoTable embargoes;
    private final AnswerTable answers;
    private final Shapes shapes;
    private final DeskZone zone;

    CoordinationProgress(
            Cases cases,
            ParticipantTable participants,
            ContactTable contacts,
            EmbargoTable embargoes,
            AnswerTable answers,
            Shapes shapes,
            DeskZone zone) {
        this.cases = cases;
        this.participants = participants;
        this.contacts = contacts;
        this.embargoes = embargoes;
        this.answers = answers;
        this.shapes = shapes;
        this.zone = zone;
    }

    /// Says nothing of a closed case: how it ended is more.
    @Override
    public Optional<Standing> standingOf(Report report) {
        return cases.find(report.id()).filter(Case::isOpen).flatMap(this::standingOf);
    }

    private Optional<Standing> standingOf(Case file) {
        var told = toldIn(file);
        if (told.stream()
                .anyMatch(row ->
                        row.answer().filter(answer -> isFix(answer.code())).isPresent())) {
            return Optional.of(standing("status.coordination.fixed", "status.who.desk", Optional.empty(), ""));
        }
        return told.stream()
                .max(Comparator.comparing(ParticipantTable.Row::kind))
                .map(row -> switch (row.kind()) {
                    case OPERATOR ->
                        standing(
                                "status.coordination.operator",
                                "status.who.operator",
                                reportBy(row),
                                "status.coordination.promise.report");
                    case VENDOR ->
                        standing(
                                "status.coordination.vendor",
                                "status.who.vendor",
                                publicationDayOf(file),
                                "status.coordination.promise.publication");
                    case COORDINATOR ->
                        standing("status.coordination.coordinator", "status.who.coordinator", Optional.empty(), "");
                });
    }

    @Override
    public List<Step> stepsOf(Report report) {
        return cases.find(report.id()).map(this::stepsOf).orElseGet(List::of);
    }

    private List<Step> stepsOf(Case file) {
        var steps = new ArrayList<Step>();
        for (var kind : Participant.Kind.values()) {
            toldIn(file).stream()
                    .filter(row -> row.kind() == kind)
                    .flatMap(row -> row.notifiedAt().stream())
                    .min(Comparator.naturalOrder())
                    .ifPresent(at -> steps.add(new Step(
                            at,
                            "status.coordination.told." + kind.name().toLowerCase(java.util.Locale.ROOT),
                            List.of())));
        }
        Optional.ofNullable(contacts.firstAttempts(List.of(file.id())).get(file.id()))
                .ifPresent(at -> steps.add(new Step(
                        at,
                        "status.coordination.started",
                        List.of(zone.dayOf(at).toString()))));
        embargoes.acts(file.id()).stream().map(EmbargoTable.ActRow::act).forEach(act -> {
            if (act.move() instanceof Move.Acceptance(var terms)) {
                steps.add(new Step(
                        act.at(),
                        "status.coordination.agreed",
                        List.of(terms.day().toString())));
            }
        });
        answers.of(toldIn(file).stream().map(ParticipantTable.Row::id).toList()).stream()
                .filter(row -> isFix(row.code()))
                .forEach(row -> steps.add(new Step(row.at(), "status.coordination.fix-reported", List.of())));
        steps.sort(Comparator.comparing(Step::at));
        return List.copyOf(steps);
    }

    private List<ParticipantTable.Row> toldIn(Case file) {
        return participants.of(file.id()).stream()
                .filter(row -> row.notifiedAt().isPresent())
                .toList();
    }

    private Optional<LocalDate> reportBy(ParticipantTable.Row row) {
        var promised =
                row.answer().filter(answer -> "will-fix".equals(answer.code())).flatMap(AnswerTable.Row::day);
        return promised.or(() -> shapes.reportBy(row.nameless()));
    }

    private Optional<LocalDate> publicationDayOf(Case file) {
        return Optional.ofNullable(embargoes.sums(List.of(file.id())).get(file.id()))
                .flatMap(sum -> sum.embargo().inForce())
                .map(Terms::day);
    }

    private static boolean isFix(String code) {
        return switch (code) {
            case "fixed", "page-removed", "avoided-by-operation" -> true;
            case String _ -> false;
        };
    }

    private static Standing standing(String key, String who, Optional<LocalDate> by, String promise) {
        return new Standing(key, List.of(), who, by, by.isPresent() ? promise : "");
    }
}
