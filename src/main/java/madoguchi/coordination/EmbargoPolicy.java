// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import madoguchi.coordination.Embargo.Agreed;
import madoguchi.coordination.Embargo.Ended;
import madoguchi.coordination.Embargo.None;
import madoguchi.coordination.Embargo.Proposed;
import madoguchi.coordination.Embargo.Revising;
import madoguchi.coordination.EmbargoAct.Move;
import madoguchi.coordination.EmbargoRefused.Ground;

/// How long a desk lets a silence last, so that none becomes endless by a far date or by many small
/// extensions.
///
/// The rules bind whoever acts from now on. They are not asked when a record is read back: what was agreed
/// under earlier rules stays agreed.
///
/// @param ahead how far ahead of its proposal an end may lie
/// @param altogether how long after its first acceptance a silence may last, however often it is revised
record EmbargoPolicy(Duration ahead, Duration altogether) {

    /// A year, after which the finder may speak anyway (P-F5); a second one if all still agree.
    static final EmbargoPolicy DEFAULT = new EmbargoPolicy(Duration.ofDays(366), Duration.ofDays(731));

    EmbargoPolicy {
        if (!ahead.isPositive() || altogether.compareTo(ahead) < 0) {
            throw new IllegalArgumentException("an embargo lasts some time, and altogether no less than in one go");
        }
    }

    /// The embargo after an act that all the rules allow: its own, the world's, the desk's. This is the door
    /// through which every new act goes before it is recorded.
    ///
    /// @throws EmbargoRefused with the first rule that stands against it; nothing has changed
    Embargo admit(CaseFacts facts, Embargo embargo, EmbargoAct act) {
        var after = embargo.after(act);
        var kind = act.move().kind();
        var guidance = HabitableZone.on(facts, embargo, kind, act.at());
        if (guidance.force().forbids() && kind != EmbargoAct.Kind.TERMINATION) {
            var mustEnd = guidance.force() == Guidance.Force.SHALL_TERMINATE;
            throw new EmbargoRefused(mustEnd ? Ground.MUST_END : Ground.OUTSIDE_THE_ZONE, embargo, kind);
        }
        if (act.move() instanceof Move.Proposal(var terms)) {
            limit(terms, embargo, act);
        }
        return after;
    }

    /// The acts by which two published defaults become an embargo without a word: the shorter is agreed, the
    /// longer becomes a revision that waits for an answer. To be recorded together, so that nobody sees the
    /// steps between.
    ///
    /// Silence accepts a published default only, never a proposal made in words.
    static List<EmbargoAct> tacit(Optional<Terms> ours, Optional<Terms> theirs, Instant at, String by) {
        var moves = new ArrayList<Move>();
        ours.map(one -> theirs.map(one::orEarlier).orElse(one)).or(() -> theirs).ifPresent(shorter -> {
            moves.add(new Move.Proposal(shorter));
            moves.add(new Move.Acceptance(shorter));
            List.of(ours, theirs).stream()
                    .flatMap(Optional::stream)
                    .filter(terms -> terms.until().isAfter(shorter.until()))
                    .forEach(longer -> moves.add(new Move.Proposal(longer)));
        });
        return moves.stream().map(move -> new EmbargoAct(move, at, by)).toList();
    }

    private void limit(Terms terms, Embargo embargo, EmbargoAct act) {
        if (terms.until().isAfter(act.at().plus(ahead))) {
            throw new EmbargoRefused(Ground.TOO_FAR_AHEAD, embargo, act.move().kind());
        }
        var began = switch (embargo) {
            case Agreed(var _, var since) -> since;
            case Revising(var _, var since, var _) -> since;
            case None _, Proposed _, Ended _ -> act.at();
        };
        if (terms.until().isAfter(began.plus(altogether))) {
            throw new EmbargoRefused(
                    Ground.TOO_LONG_ALTOGETHER, embargo, act.move().kind());
        }
    }
}
