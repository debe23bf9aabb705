// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import madoguchi.access.Acting;
import madoguchi.coordination.EmbargoAct.Move;
import madoguchi.coordination.EmbargoConsent.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Asks each vendor for its own consent, and keeps what it said. An operator is asked for silence, never bound to it.
@Component
class Consents {

    /// A change of the embargo, as each consent has to follow it.
    record Change(Embargo before, EmbargoAct act, Embargo after, Optional<ParticipantId> by) {}

    /// What one vendor has said so far.
    record Standing(List<ConsentTable.Row> rows) {

        EmbargoConsent consent() {
            return EmbargoConsent.fold(acts());
        }

        List<EmbargoConsent.Act> acts() {
            return rows.stream().map(ConsentTable.Row::act).toList();
        }

        boolean hasEverConsented() {
            return acts().stream().anyMatch(act -> act.step() == Step.ACCEPT);
        }

        /// Since when an answer is awaited, if one is.
        Optional<Instant> askedAt() {
            return switch (consent()) {
                case INVITED, LAPSED -> Optional.of(acts().getLast().at());
                case NO_EMBARGO, SIGNATORY, DECLINED -> Optional.empty();
            };
        }

        /// When no answer counts as a no.
        Optional<Instant> answerBy() {
            return askedAt().map(at -> EmbargoConsent.answerBy(at, EmbargoConsent.TIME_TO_ANSWER));
        }
    }

    private final ConsentTable table;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Consents(ConsentTable table, InstantSource clock, ApplicationEventPublisher events) {
        this.table = table;
        this.clock = clock;
        this.events = events;
    }

    Standing of(ParticipantId who) {
        return new Standing(table.of(List.of(who)));
    }

    Map<ParticipantId, Standing> of(Collection<ParticipantId> who) {
        return table.of(who).stream()
                .collect(Collectors.groupingBy(
                        ConsentTable.Row::participant,
                        Collectors.collectingAndThen(Collectors.toList(), Standing::new)));
    }

    /// Asks somebody who has just been told, if there is something to ask for.
    void invite(Roster.Entry who, Embargo embargo) {
        termsOf(embargo).ifPresent(terms -> {
            if (of(who.id()).consent() == EmbargoConsent.NO_EMBARGO) {
                record(who, Step.INVITE, Optional.of(terms));
            }
        });
    }

    /// @throws EmbargoRefused when other terms are meant by now, or there are none
    /// @throws EmbargoConsent.ConsentRefused when there is no such step from here
    void answer(Roster.Entry who, Embargo embargo, Terms meant, Step step) {
        var terms = termsOf(embargo).orElseThrow(() -> refused(EmbargoRefused.Ground.NO_SUCH_MOVE, embargo, step));
        if (!terms.equals(meant)) {
            throw refused(EmbargoRefused.Ground.OTHER_TERMS, embargo, step);
        }
        of(who.id()).consent().after(step);
        record(who, step, Optional.of(terms));
    }

    /// What the change does to the consent of each vendor: the beginning of a revision lapses it, an end resets it, a
    /// rejected revision restores it, a proposal asks anew whoever has not been asked. Whoever proposes consents.
    void follow(List<Roster.Entry> told, Change change, Instant began) {
        told.stream()
                .filter(entry -> entry.who().kind() == Participant.Kind.VENDOR)
                .forEach(entry -> follow(entry, change, began));
    }

    private void follow(Roster.Entry who, Change change, Instant began) {
        var standing = of(who.id());
        var consent = standing.consent();
        var step = consent.follows(change.before(), change.after());
        if (step.isPresent()) {
            record(who, step.get(), Optional.empty());
            consent = consent.after(step.get());
        }
        switch (change.act().move()) {
            case Move.Proposal(var terms) ->
                proposed(who, consent, terms, change.by().equals(Optional.of(who.id())));
            case Move.Rejection _
            when change.before() instanceof Embargo.Revising ->
                EmbargoConsent.restored(standing.acts(), began)
                        .ifPresent(again -> record(who, again, change.after().inForce()));
            case Move.Rejection _, Move.Acceptance _, Move.Termination _ -> {}
        }
    }

    private void proposed(Roster.Entry who, EmbargoConsent consent, Terms terms, boolean own) {
        var mustAsk = consent == EmbargoConsent.DECLINED || (consent == EmbargoConsent.NO_EMBARGO && !own);
        if (mustAsk) {
            record(who, Step.INVITE, Optional.of(terms));
        }
        if (own && consent != EmbargoConsent.SIGNATORY) {
            record(who, Step.ACCEPT, Optional.of(terms));
        }
    }

    private void record(Roster.Entry who, Step step, Optional<Terms> meant) {
        table.add(
                who.id(),
                new EmbargoConsent.Act(step, clock.instant(), Acting.now().ledgerName()),
                meant);
        events.publishEvent(new ConsentRecorded(who.file().id(), who.file().number(), who.id(), step.code()));
    }

    /// The terms that a vendor is asked for: those on the table, or those that bind.
    static Optional<Terms> termsOf(Embargo embargo) {
        return embargo.onTheTable().or(embargo::inForce);
    }

    private static EmbargoRefused refused(EmbargoRefused.Ground ground, Embargo embargo, Step step) {
        return new EmbargoRefused(
                ground, embargo, step == Step.ACCEPT ? EmbargoAct.Kind.ACCEPTANCE : EmbargoAct.Kind.REJECTION);
    }
}
