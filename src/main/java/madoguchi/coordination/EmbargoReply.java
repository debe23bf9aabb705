// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.Optional;
import madoguchi.coordination.Embargo.Agreed;
import madoguchi.coordination.Embargo.Ended;
import madoguchi.coordination.Embargo.None;
import madoguchi.coordination.Embargo.Proposed;
import madoguchi.coordination.Embargo.Revising;
import madoguchi.coordination.EmbargoAct.Kind;

/// What the desk says to an act that another coordinator or a participant sends in, and what it puts on
/// record.
///
/// The sender may not know yet what the world knows. In a quiet world the act itself is recorded. In any
/// other the desk answers with the end of what was there. When attacks alone are known, a person reads this
/// reply before it is given.
record EmbargoReply(Word word, Embargo after, Optional<EmbargoAct> recorded) {

    enum Word {
        ACKNOWLEDGED,
        REJECTED,
        TERMINATED
    }

    /// @throws EmbargoRefused if the act is none that this embargo, or the desk's policy, has room for
    static EmbargoReply to(EmbargoAct act, Embargo embargo, CaseFacts facts, EmbargoPolicy policy, String desk) {
        var kind = act.move().kind();
        if (embargo instanceof Ended && kind == Kind.TERMINATION) {
            return new EmbargoReply(Word.ACKNOWLEDGED, embargo, Optional.empty());
        }
        if (facts.isQuiet() || kind == Kind.TERMINATION || !embargo.moves().contains(kind)) {
            return new EmbargoReply(Word.ACKNOWLEDGED, policy.admit(facts, embargo, act), Optional.of(act));
        }
        return switch (embargo) {
            case None _, Ended _ -> new EmbargoReply(Word.REJECTED, embargo, Optional.empty());
            case Proposed _
            when kind == Kind.REJECTION ->
                new EmbargoReply(Word.ACKNOWLEDGED, policy.admit(facts, embargo, act), Optional.of(act));
            case Proposed _ -> over(Word.REJECTED, act, embargo, facts, desk);
            case Agreed _, Revising _ -> over(Word.TERMINATED, act, embargo, facts, desk);
        };
    }

    private static EmbargoReply over(Word word, EmbargoAct act, Embargo embargo, CaseFacts facts, String desk) {
        var end = HabitableZone.endOf(embargo, HabitableZone.reasonIn(facts))
                .map(move -> new EmbargoAct(move, act.at(), desk));
        return new EmbargoReply(word, end.map(embargo::after).orElse(embargo), end);
    }
}
