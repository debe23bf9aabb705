// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import madoguchi.coordination.EmbargoAct.Kind;
import madoguchi.coordination.EmbargoAct.Move.Acceptance;
import madoguchi.coordination.EmbargoAct.Move.Proposal;
import madoguchi.coordination.EmbargoAct.Move.Rejection;
import madoguchi.coordination.EmbargoAct.Move.Termination;
import madoguchi.coordination.EmbargoRefused.Ground;

/// The agreed silence about one case. A case has one, and it is in one of five states.
///
/// Somebody proposes an end; others counter it, reject it or accept it, and from then on all keep silent.
/// While a new end is discussed the old one stands, so that the silence has no gap. It ends when it is
/// terminated, for good: what has been said aloud can't be unsaid.
///
/// That the date comes is not an act but a fact of time. An agreed embargo whose end has passed stays on
/// record as agreed and simply holds no longer; its end may be recorded later, or a new end agreed, and the
/// gap remains visible.
public sealed interface Embargo {

    record None() implements Embargo {}

    record Proposed(Terms terms) implements Embargo {}

    record Agreed(Terms terms, Instant since) implements Embargo {}

    record Revising(Terms terms, Instant since, Terms proposed) implements Embargo {}

    record Ended(Instant at, EndReason reason) implements Embargo {}

    /// What the acts add up to, in the order in which they were recorded.
    ///
    /// @throws EmbargoRefused if they can't have happened in this order: the record is damaged
    static Embargo fold(List<EmbargoAct> acts) {
        Embargo embargo = new None();
        for (var act : acts) {
            embargo = embargo.after(act);
        }
        return embargo;
    }

    /// Did the silence hold then? The only right question about the past: a later act may have ended or
    /// prolonged it.
    static boolean held(List<EmbargoAct> acts, Instant moment) {
        var until = acts.stream().takeWhile(act -> !act.at().isAfter(moment)).toList();
        return fold(until).holdsAt(moment);
    }

    /// The whole life of an embargo: ten moves there are, ten there are not.
    ///
    /// Knows only the embargo itself. What the world allows is asked of [HabitableZone], what the desk allows
    /// of [EmbargoPolicy]; [EmbargoPolicy#admit] asks all three.
    ///
    /// @throws EmbargoRefused if there is no such move; the embargo is as it was
    default Embargo after(EmbargoAct act) {
        if (answersOtherTerms(act.move())) {
            throw refused(Ground.OTHER_TERMS, act);
        }
        record At(Embargo embargo, EmbargoAct.Move move) {}
        return switch (new At(this, act.move())) {
            case At(None _, Proposal(var first)) -> new Proposed(ahead(first, act));
            case At(Proposed _, Proposal(var counter)) -> new Proposed(ahead(counter, act));
            case At(Proposed _, Rejection _) -> new None();
            case At(Proposed _, Acceptance(var end)) -> new Agreed(ahead(end, act), act.at());
            case At(Agreed(var end, var since), Proposal(var other)) -> new Revising(end, since, ahead(other, act));
            case At(Revising(var end, var since, var _), Proposal(var other)) ->
                new Revising(end, since, ahead(other, act));
            case At(Revising(var _, var since, var _), Acceptance(var other)) -> new Agreed(ahead(other, act), since);
            case At(Revising(var end, var since, var _), Rejection _) -> new Agreed(end, since);
            case At(Agreed(var end, var _), Termination(var reason)) -> ended(end, reason, act);
            case At(Revising(var end, var _, var _), Termination(var reason)) -> ended(end, reason, act);

            case At(None _, Acceptance _), At(None _, Rejection _), At(None _, Termination _) -> throw noMove(act);
            case At(Proposed _, Termination _) -> throw noMove(act);
            case At(Agreed _, Acceptance _), At(Agreed _, Rejection _) -> throw noMove(act);
            case At(Ended _, var _) -> throw noMove(act);
        };
    }

    /// The moves that this state has, for a page that offers them.
    default Set<Kind> moves() {
        return switch (this) {
            case None _ -> EnumSet.of(Kind.PROPOSAL);
            case Proposed _ -> EnumSet.of(Kind.PROPOSAL, Kind.ACCEPTANCE, Kind.REJECTION);
            case Agreed _ -> EnumSet.of(Kind.PROPOSAL, Kind.TERMINATION);
            case Revising _ -> EnumSet.allOf(Kind.class);
            case Ended _ -> EnumSet.noneOf(Kind.class);
        };
    }

    /// Do all keep silent at this moment, as far as is known now? Then nothing of the case may be made
    /// public.
    default boolean holdsAt(Instant moment) {
        return inForce().filter(terms -> terms.coverAt(moment)).isPresent();
    }

    /// Does any part of that day, at the desk, fall under the silence?
    default boolean holdsOn(LocalDate day) {
        return inForce()
                .filter(terms -> terms.coverAt(day.atStartOfDay(terms.zone()).toInstant()))
                .isPresent();
    }

    /// The terms that bind, though their end may have passed. While a revision is discussed, the old ones.
    default Optional<Terms> inForce() {
        return switch (this) {
            case Agreed(var terms, var _) -> Optional.of(terms);
            case Revising(var terms, var _, var _) -> Optional.of(terms);
            case None _, Proposed _, Ended _ -> Optional.empty();
        };
    }

    /// The terms that wait for an answer and bind nobody yet.
    default Optional<Terms> onTheTable() {
        return switch (this) {
            case Proposed(var terms) -> Optional.of(terms);
            case Revising(var _, var _, var proposed) -> Optional.of(proposed);
            case None _, Agreed _, Ended _ -> Optional.empty();
        };
    }

    /// What is stored and translated: immune to a renaming of the type.
    default String code() {
        return switch (this) {
            case None _ -> "none";
            case Proposed _ -> "proposed";
            case Agreed _ -> "agreed";
            case Revising _ -> "revising";
            case Ended _ -> "ended";
        };
    }

    private boolean answersOtherTerms(EmbargoAct.Move move) {
        var meant = switch (move) {
            case Acceptance(var of) -> Optional.of(of);
            case Rejection(var of) -> Optional.of(of);
            case Proposal _, Termination _ -> onTheTable();
        };
        return onTheTable().isPresent() && !onTheTable().equals(meant);
    }

    private Terms ahead(Terms terms, EmbargoAct act) {
        if (!terms.coverAt(act.at())) {
            throw refused(Ground.END_IS_PAST, act);
        }
        return terms;
    }

    /// An end that is recorded after the date came does not prolong the silence, whatever the reason given.
    private Ended ended(Terms terms, EndReason reason, EmbargoAct act) {
        if (!terms.coverAt(act.at())) {
            return new Ended(terms.until(), EndReason.DATE_REACHED);
        }
        if (reason == EndReason.DATE_REACHED) {
            throw refused(Ground.DATE_NOT_REACHED, act);
        }
        return new Ended(act.at(), reason);
    }

    private EmbargoRefused noMove(EmbargoAct act) {
        return refused(Ground.NO_SUCH_MOVE, act);
    }

    private EmbargoRefused refused(Ground ground, EmbargoAct act) {
        return new EmbargoRefused(ground, this, act.move().kind());
    }
}
