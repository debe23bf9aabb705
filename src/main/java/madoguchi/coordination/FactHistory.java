// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import madoguchi.Refused;
import org.springframework.http.HttpStatus;

/// The order in which facts became true for one participant: one of 217 that are possible, 70 of them
/// complete.
///
/// A history is proved by replaying it, never by comparing times: clocks differ, and two facts may share a
/// moment.
public record FactHistory(List<Fact> facts) {

    public FactHistory {
        facts = List.copyOf(facts);
        var known = EnumSet.noneOf(Fact.class);
        for (var fact : facts) {
            if (!Fact.after(known).contains(fact)) {
                throw new ImpossibleHistory(fact, known);
            }
            known.add(fact);
        }
    }

    /// What can follow; nothing, when all six are known.
    public Set<Fact> next() {
        return Fact.after(known());
    }

    public Set<Fact> known() {
        return facts.isEmpty() ? EnumSet.noneOf(Fact.class) : EnumSet.copyOf(facts);
    }

    /// A moment that can't last: what must follow has not been recorded yet.
    public boolean isFleeting() {
        return Fact.entailedBy(known()).isPresent();
    }

    /// These facts can't have become true in this order.
    static final class ImpossibleHistory extends Refused {
        private final Fact fact;
        private final EnumSet<Fact> known;

        ImpossibleHistory(Fact fact, EnumSet<Fact> known) {
            super(HttpStatus.CONFLICT, "coordination.fact.impossible");
            this.fact = fact;
            this.known = known;
        }

        Fact fact() {
            return fact;
        }

        Set<Fact> known() {
            return EnumSet.copyOf(known);
        }
    }
}
