// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Instant;
import java.util.Optional;
import madoguchi.coordination.Embargo.Agreed;
import madoguchi.coordination.Embargo.Ended;
import madoguchi.coordination.Embargo.None;
import madoguchi.coordination.Embargo.Proposed;
import madoguchi.coordination.Embargo.Revising;
import madoguchi.coordination.EmbargoAct.Kind;
import madoguchi.coordination.EmbargoAct.Move;
import madoguchi.coordination.Guidance.Force;
import madoguchi.coordination.Guidance.Ground;

/// Where an embargo can live: before the world knows, and while somebody still has a fix to make.
///
/// Outside, silence protects nobody. Once the vulnerability or an exploit is public, an embargo ends at once.
/// Attacks alone forbid a new one but leave a person to judge an agreed one: they may be few, and silence may
/// still shelter many.
final class HabitableZone {

    private HabitableZone() {}

    /// What the facts of the case say about an act that is thought of at this moment. Asked with
    /// [Kind#TERMINATION], it says whether an agreed embargo should go on.
    static Guidance on(CaseFacts facts, Embargo embargo, Kind kind, Instant moment) {
        if (!embargo.moves().contains(kind)) {
            return new Guidance(Force.MUST_NOT, Ground.NO_SUCH_MOVE);
        }
        if (facts.worldKnows()) {
            return new Guidance(binds(embargo) ? Force.SHALL_TERMINATE : inReturn(kind, Force.MUST_NOT), Ground.PUBLIC);
        }
        if (facts.has(Fact.ATTACKED)) {
            return new Guidance(inReturn(kind, Force.MUST_NOT), Ground.ATTACKED);
        }
        if (binds(embargo) && !embargo.holdsAt(moment)) {
            return new Guidance(inReturn(kind, Force.SHOULD_NOT), Ground.LAPSED);
        }
        return switch (facts.path()) {
            case UNAWARE -> new Guidance(Force.MAY, Ground.QUIET);
            case AWARE -> facts.someAreTrailing() ? trailing(embargo, kind) : beginning(embargo, kind);
            case FIX_READY -> ready(embargo, kind);
            case FIX_DEPLOYED -> new Guidance(inReturn(kind, Force.SHOULD_NOT), Ground.FIX_DEPLOYED);
        };
    }

    /// The act that the facts demand now, if any. The facts are given with the news already in them: that
    /// they are recorded before the end they cause is thereby a matter of types.
    static Optional<EmbargoAct> settle(CaseFacts facts, Embargo embargo, Instant at, String by) {
        if (!facts.worldKnows()) {
            return Optional.empty();
        }
        return endOf(embargo, reasonIn(facts)).map(move -> new EmbargoAct(move, at, by));
    }

    /// The move by which an embargo, or the talk of one, is over.
    static Optional<Move> endOf(Embargo embargo, EndReason reason) {
        return switch (embargo) {
            case Proposed(var terms) -> Optional.of(new Move.Rejection(terms));
            case Agreed _, Revising _ -> Optional.of(new Move.Termination(reason));
            case None _, Ended _ -> Optional.empty();
        };
    }

    /// Why silence is over in this world, the gravest first.
    static EndReason reasonIn(CaseFacts facts) {
        if (facts.has(Fact.EXPLOIT_PUBLIC)) {
            return EndReason.EXPLOIT_PUBLIC;
        }
        return facts.has(Fact.PUBLIC) ? EndReason.PUBLIC : EndReason.ATTACKED;
    }

    private static boolean binds(Embargo embargo) {
        return embargo.inForce().isPresent();
    }

    /// Where more silence is unwelcome, less of it is welcome.
    private static Force inReturn(Kind kind, Force unwelcome) {
        return switch (kind) {
            case PROPOSAL, ACCEPTANCE -> unwelcome;
            case REJECTION, TERMINATION -> Force.SHOULD;
        };
    }

    /// Somebody knows and nobody has a fix: the time to agree, soon.
    private static Guidance beginning(Embargo embargo, Kind kind) {
        var start = embargo instanceof None && kind == Kind.PROPOSAL;
        return new Guidance(start ? Force.SHOULD : Force.MAY, Ground.SOMEBODY_KNOWS);
    }

    /// A fix exists; a short silence, or a little more of it, lets the others catch up.
    private static Guidance trailing(Embargo embargo, Kind kind) {
        var favour = embargo instanceof Revising && kind == Kind.ACCEPTANCE;
        return new Guidance(favour ? Force.SHOULD : Force.MAY, Ground.TRAILING);
    }

    /// Everybody has a fix: start nothing; what is agreed may run to its near end.
    private static Guidance ready(Embargo embargo, Kind kind) {
        return new Guidance(binds(embargo) ? Force.MAY : inReturn(kind, Force.SHOULD_NOT), Ground.FIX_READY);
    }
}
