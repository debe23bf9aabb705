// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import madoguchi.calendar.Clock;
import madoguchi.calendar.Clocks;
import madoguchi.calendar.DeskZone;
import madoguchi.casework.Case;
import madoguchi.casework.CaseId;
import madoguchi.casework.Cases;
import madoguchi.intake.Kind;
import org.springframework.stereotype.Component;

/// Gives a case the shape that its reader may see.
@Component
class Shapes {

    private final Cases cases;
    private final Coordination coordination;
    private final Passed.Passing passing;
    private final Dossiers dossiers;
    private final SilenceViews silences;
    private final Clocks clocks;
    private final DeskZone zone;
    private final InstantSource clock;

    Shapes(
            Cases cases,
            Coordination coordination,
            Passed.Passing passing,
            Dossiers dossiers,
            SilenceViews silences,
            Clocks clocks,
            DeskZone zone,
            InstantSource clock) {
        this.cases = cases;
        this.coordination = coordination;
        this.passing = passing;
        this.dossiers = dossiers;
        this.silences = silences;
        this.clocks = clocks;
        this.zone = zone;
        this.clock = clock;
    }

    CaseForCoordinator forCoordinator(Case file) {
        var participants = dossiers.of(file);
        return new CaseForCoordinator(
                headOf(file),
                passing.toCoordinator(file),
                participants,
                file.kind() == Kind.PRODUCT ? Optional.of(silences.of(file, participants)) : Optional.empty(),
                coordination.factsOf(file.id()).known().stream()
                        .filter(known -> known.participant().isEmpty())
                        .toList());
    }

    CaseForVendor forVendor(Case file, Participant who) {
        var dossier = dossiers.of(who.id());
        var silence = silences.of(file, dossier);
        return new CaseForVendor(
                headOf(file),
                mayRead(dossier, silence) ? Optional.of(passing.toParticipant(file)) : Optional.empty(),
                mine(dossier),
                silence);
    }

    CaseForOperator forOperator(Case file, Participant who) {
        var dossier = dossiers.of(who.id());
        var fixed = who.answer().flatMap(answered -> Answers.reportedOn(answered.answer()));
        return new CaseForOperator(
                headOf(file),
                passing.toParticipant(file),
                mine(dossier),
                fixed.isPresent() ? Optional.empty() : reportBy(who),
                dossier.waitsForCheck(),
                dossier.checks().stream().map(Dossier.Check::day).reduce((_, later) -> later));
    }

    CaseHead headOf(Case file) {
        return Objects.requireNonNull(headsOf(List.of(file)).get(file.id()));
    }

    Map<CaseId, CaseHead> headsOf(Collection<Case> files) {
        var titles = cases.titlesOf(files);
        var starts = coordination.startingDatesOf(files.stream().map(Case::id).toList());
        return files.stream()
                .collect(Collectors.toMap(
                        Case::id,
                        file -> CaseHead.of(
                                file,
                                titles.getOrDefault(file.id(), ""),
                                timing(Optional.ofNullable(starts.get(file.id()))))));
    }

    /// When an operator is asked to have reported: by its own word, or within the three months of the guideline (W-O1).
    Optional<LocalDate> reportBy(Participant operator) {
        var promised = operator.answer()
                .map(Participant.Answered::answer)
                .filter(Answer.OfOperator.WillFix.class::isInstance)
                .map(Answer.OfOperator.WillFix.class::cast)
                .map(Answer.OfOperator.WillFix::by);
        return promised.or(() -> operator.notifiedAt().map(at -> clocks.due(Clock.OPERATOR_REPORTS, zone.dayOf(at))));
    }

    /// A vendor who was told of the case after silence was agreed reads its details once it has agreed to be silent
    /// too. What somebody has read before nobody can take back.
    private static boolean mayRead(Dossier dossier, CaseForVendor.Silenced silence) {
        if (!silence.holds() || dossier.consent().hasEverConsented()) {
            return true;
        }
        return switch (silence.embargo()) {
            case Embargo.Agreed(var _, var since) -> isBefore(dossier.who().notifiedAt(), since);
            case Embargo.Revising(var _, var since, var _) ->
                isBefore(dossier.who().notifiedAt(), since);
            case Embargo.None _, Embargo.Proposed _, Embargo.Ended _ -> true;
        };
    }

    private static boolean isBefore(Optional<Instant> told, Instant since) {
        return told.filter(since::isAfter).isPresent();
    }

    private CaseForVendor.Mine mine(Dossier dossier) {
        return new CaseForVendor.Mine(
                dossier.id(),
                dossier.who().name(),
                dossier.who().notifiedAt().orElseGet(clock::instant),
                dossier.startedAt().map(zone::dayOf),
                dossier.delivery().confirmedAt(),
                dossier.answers().stream().map(AnswerTable.Given::answered).toList());
    }

    private CaseHead.Timing timing(Optional<LocalDate> start) {
        Function<LocalDate, LocalDate> target = day -> clocks.due(Clock.PUBLICATION_TARGET, day);
        return new CaseHead.Timing(
                start, start.map(target), start.map(day -> ChronoUnit.DAYS.between(day, zone.today())));
    }
}
