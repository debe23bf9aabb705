// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import madoguchi.access.AccountId;
import madoguchi.access.Accounts;
import madoguchi.calendar.Clock;
import madoguchi.calendar.Clocks;
import madoguchi.calendar.DeskZone;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import org.springframework.stereotype.Component;

/// Shows an embargo to those who may see it.
@Component
class SilenceViews {

    private static final String ACCOUNT = "account/";

    private final EmbargoTable table;
    private final Silence silence;
    private final Cases cases;
    private final Accounts accounts;
    private final Clocks clocks;
    private final DeskZone zone;
    private final InstantSource clock;

    SilenceViews(
            EmbargoTable table,
            Silence silence,
            Cases cases,
            Accounts accounts,
            Clocks clocks,
            DeskZone zone,
            InstantSource clock) {
        this.table = table;
        this.silence = silence;
        this.cases = cases;
        this.accounts = accounts;
        this.clocks = clocks;
        this.zone = zone;
        this.clock = clock;
    }

    /// For the desk and the coordinator: with names.
    SilenceView of(Case file, List<Dossier> participants) {
        var now = clock.instant();
        var key = cases.keyOf(file);
        var acts = table.acts(file.id());
        var embargo = Embargo.fold(acts.stream().map(EmbargoTable.ActRow::act).toList());
        return new SilenceView(
                embargo,
                acts.size(),
                acts.stream()
                        .map(row -> line(row, row.words(key), participants))
                        .toList(),
                SilenceView.offers(silence.factsThatCount(file.id()), embargo, now),
                suggested(participants),
                now);
    }

    /// For one vendor: without any other's name.
    CaseForVendor.Silenced of(Case file, Dossier mine) {
        var acts = table.acts(file.id());
        var embargo = Embargo.fold(acts.stream().map(EmbargoTable.ActRow::act).toList());
        return new CaseForVendor.Silenced(
                embargo,
                mine.consent().consent(),
                Consents.termsOf(embargo),
                mine.consent().answerBy(),
                acts.stream()
                        .filter(row -> row.act().move() instanceof EmbargoAct.Move.Proposal)
                        .reduce((_, later) -> later)
                        .flatMap(EmbargoTable.ActRow::participant)
                        .filter(mine.id()::equals)
                        .isPresent(),
                clock.instant());
    }

    private LocalDate suggested(List<Dossier> participants) {
        var start = participants.stream()
                .filter(one -> one.who().kind() != Participant.Kind.COORDINATOR)
                .flatMap(one -> one.startedAt().stream())
                .min(java.util.Comparator.naturalOrder())
                .map(zone::dayOf)
                .orElseGet(zone::today);
        var target = clocks.due(Clock.PUBLICATION_TARGET, start);
        return target.isAfter(zone.today()) ? target : clocks.due(Clock.PUBLICATION_TARGET, zone.today());
    }

    private SilenceView.Line line(EmbargoTable.ActRow row, String words, List<Dossier> participants) {
        var proposer = row.participant()
                .flatMap(id ->
                        participants.stream().filter(one -> one.id().equals(id)).findFirst());
        if (proposer.isPresent()) {
            return new SilenceView.Line(
                    row.act().row(),
                    proposer.get().who().kind().messageKey(),
                    proposer.get().who().name(),
                    words);
        }
        return new SilenceView.Line(row.act().row(), roleOf(row.act().by()), "", words);
    }

    /// Whether a member of the desk acted or one of a coordinator; which of them, the ledger knows.
    private String roleOf(String ledgerName) {
        var speaksForSomebody = Optional.of(ledgerName)
                .filter(name -> name.startsWith(ACCOUNT))
                .flatMap(name -> accounts.find(AccountId.parse(name.substring(ACCOUNT.length()))))
                .flatMap(account -> account.actor().organisationIfAny());
        return speaksForSomebody.isPresent() ? Participant.Kind.COORDINATOR.messageKey() : "coordination.who.desk";
    }
}
