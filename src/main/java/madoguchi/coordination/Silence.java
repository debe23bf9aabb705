// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import madoguchi.access.Acting;
import madoguchi.casework.Case;
import madoguchi.casework.CaseId;
import madoguchi.casework.Cases;
import madoguchi.coordination.EmbargoAct.Move;
import madoguchi.coordination.ParticipantRefused.Ground;
import madoguchi.intake.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The acts on an embargo and the facts that bear on it. Every act goes through [EmbargoPolicy#admit]; facts are on
/// record before the end that they cause.
@Component
public class Silence {

    private final EmbargoTable table;
    private final FactTable facts;
    private final Consents consents;
    private final Roster roster;
    private final ContactTable contacts;
    private final Cases cases;
    private final Letters letters;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Silence(
            EmbargoTable table,
            FactTable facts,
            Consents consents,
            Roster roster,
            ContactTable contacts,
            Cases cases,
            Letters letters,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.facts = facts;
        this.consents = consents;
        this.roster = roster;
        this.contacts = contacts;
        this.cases = cases;
        this.letters = letters;
        this.clock = clock;
        this.events = events;
    }

    /// Proposes an end of the silence, or another end of an agreed one.
    ///
    /// @param as the vendor that proposes; empty when the desk or the coordinator does
    /// @throws EmbargoRefused with the rule that stands against it
    @Transactional
    public Embargo propose(Case file, Terms terms, Optional<ParticipantId> as, String words) {
        return act(file, new Move.Proposal(terms), as, words);
    }

    /// Agrees to the terms on the table: from now on all keep silent until then.
    ///
    /// @throws EmbargoRefused with the rule that stands against it
    @Transactional
    public Embargo accept(Case file, Terms of, String words) {
        return act(file, new Move.Acceptance(of), Optional.empty(), words);
    }

    /// @throws EmbargoRefused with the rule that stands against it
    @Transactional
    public Embargo reject(Case file, Terms of, String words) {
        return act(file, new Move.Rejection(of), Optional.empty(), words);
    }

    /// Ends an agreed silence, early or because its day has come. Nobody is thereby obliged to publish.
    ///
    /// @throws EmbargoRefused with the rule that stands against it
    @Transactional
    public Embargo end(Case file, EndReason reason, String words) {
        return act(file, new Move.Termination(reason), Optional.empty(), words);
    }

    /// A vendor agrees, for itself, to the terms that it was shown.
    ///
    /// @throws madoguchi.Refused when other terms are meant by now, or there is nothing to consent to
    @Transactional
    public void consent(ParticipantId who, Terms to) {
        answer(who, to, EmbargoConsent.Step.ACCEPT);
    }

    /// A vendor does not agree to the terms that it was shown. What binds the others stays as it is.
    ///
    /// @throws madoguchi.Refused when other terms are meant by now, or there is nothing to consent to
    @Transactional
    public void decline(ParticipantId who, Terms to) {
        answer(who, to, EmbargoConsent.Step.DECLINE);
    }

    /// Whether this vendor is asked to agree and has not answered yet.
    public boolean isAsked(ParticipantId who) {
        return switch (consents.of(who).consent()) {
            case INVITED, LAPSED -> true;
            case NO_EMBARGO, SIGNATORY, DECLINED -> false;
        };
    }

    /// Takes on record that the world knows something, and ends a silence that has nothing left to protect.
    ///
    /// @param fact no step of a participant
    @Transactional
    public void learn(Case file, Fact fact) {
        table.lock(file.id());
        var now = clock.instant();
        record(file, CaseFacts.Known.ofTheWorld(fact, now, Acting.now().ledgerName()));
        var before = embargoOf(file.id());
        HabitableZone.settle(factsOf(file.id()), before, now, Acting.now().ledgerName())
                .ifPresent(act -> record(file, before, act, before.after(act), Optional.empty(), ""));
    }

    /// Takes on record the steps that an answer shows a participant to have made.
    @Transactional
    void made(Roster.Entry entry, List<Fact> steps) {
        table.lock(entry.file().id());
        for (var step : steps) {
            record(
                    entry.file(),
                    CaseFacts.Known.of(
                            entry.id().toString(),
                            step,
                            clock.instant(),
                            Acting.now().ledgerName()));
        }
    }

    /// A participant has been told: it knows, and it is asked to keep the silence that there is.
    @Transactional
    void told(Roster.Entry entry) {
        if (entry.who().kind() == Participant.Kind.COORDINATOR) {
            return;
        }
        made(entry, List.of(Fact.VENDOR_AWARE));
        if (entry.who().kind() == Participant.Kind.VENDOR) {
            consents.invite(entry, embargoOf(entry.file().id()));
        }
    }

    Embargo embargoOf(CaseId file) {
        return Embargo.fold(
                table.acts(file).stream().map(EmbargoTable.ActRow::act).toList());
    }

    CaseFacts factsOf(CaseId file) {
        return facts.of(file);
    }

    /// The facts that count for the silence: nobody waits for whoever has nothing to fix or does not answer.
    CaseFacts factsThatCount(CaseId file) {
        var rows = roster.rowsOf(file);
        var notWaitedFor = rows.stream()
                .filter(row -> row.answer()
                        .filter(answer -> !AnswerRow.isWaitedFor(answer.code()))
                        .isPresent())
                .map(row -> row.id().toString())
                .collect(Collectors.toSet());
        contacts.silent(rows.stream().map(ParticipantTable.Row::id).toList())
                .forEach(silent -> notWaitedFor.add(silent.participant().toString()));
        return factsOf(file).leavingOut(notWaitedFor);
    }

    private Embargo act(Case file, Move move, Optional<ParticipantId> as, String words) {
        Roster.requireOpen(file);
        if (file.kind() != Kind.PRODUCT) {
            throw new ParticipantRefused(Ground.NO_EMBARGO_FOR_WEBSITES);
        }
        table.lock(file.id());
        var before = embargoOf(file.id());
        var act = new EmbargoAct(move, clock.instant(), Acting.now().ledgerName());
        var after = EmbargoPolicy.DEFAULT.admit(factsThatCount(file.id()), before, act);
        record(file, before, act, after, as, words);
        return after;
    }

    private void answer(ParticipantId who, Terms to, EmbargoConsent.Step step) {
        var entry = roster.heldInOpenCase(who);
        table.lock(entry.file().id());
        consents.answer(entry, embargoOf(entry.file().id()), to, step);
    }

    private void record(Case file, CaseFacts.Known news) {
        var before = factsOf(file.id());
        var after = before.with(news);
        for (var known :
                after.known().subList(before.known().size(), after.known().size())) {
            facts.add(file.id(), known);
            events.publishEvent(known.participant()
                    .<Object>map(id -> new StepRecorded(
                            file.id(), file.number(), new ParticipantId(java.util.UUID.fromString(id)), known.fact()))
                    .orElseGet(() -> new FactRecorded(file.id(), file.number(), known.fact())));
        }
    }

    private void record(
            Case file, Embargo before, EmbargoAct act, Embargo after, Optional<ParticipantId> as, String words) {
        table.add(file.id(), act, as, words, cases.keyOf(file));
        table.sum(file.id(), after);
        events.publishEvent(eventOf(file, act, after));
        var told = roster.of(file).stream()
                .filter(entry -> entry.who().notifiedAt().isPresent())
                .toList();
        consents.follow(told, new Consents.Change(before, act, after, as), beginningOf(file.id()));
        told.forEach(entry -> letters.write(entry, "coordination.letter.embargo"));
    }

    /// When the revision that is over now was first proposed.
    private Instant beginningOf(CaseId file) {
        var began = Instant.MIN;
        Embargo embargo = new Embargo.None();
        for (var row : table.acts(file)) {
            var next = embargo.after(row.act());
            if (next instanceof Embargo.Revising && !(embargo instanceof Embargo.Revising)) {
                began = row.act().at();
            }
            embargo = next;
        }
        return began;
    }

    private static Object eventOf(Case file, EmbargoAct act, Embargo after) {
        return switch (act.move()) {
            case Move.Proposal(var terms)
            when after instanceof Embargo.Revising -> new EmbargoRevised(file.id(), file.number(), terms.until());
            case Move.Proposal(var terms) -> new EmbargoProposed(file.id(), file.number(), terms.until());
            case Move.Acceptance(var terms) -> new EmbargoAgreed(file.id(), file.number(), terms.until());
            case Move.Rejection _ -> new EmbargoRejected(file.id(), file.number());
            case Move.Termination(var reason) ->
                new EmbargoEnded(
                        file.id(), file.number(), after instanceof Embargo.Ended ended ? ended.reason() : reason);
        };
    }
}
