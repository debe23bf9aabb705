// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
    static class ImpossibleHistory extends RuntimeException {
        ImpossibleHistory(Fact fact, Collection<Fact> known) {
            super("%s can't become true when what is known is %s".formatted(fact, known));
        }
    }
}
