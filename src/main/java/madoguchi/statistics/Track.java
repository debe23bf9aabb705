// SPDX-License-Identifier: Apache-2.0
package madoguchi.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The facts about one report or one case that happened before a moment, in their order.
record Track(List<Fact> facts, Instant moment) {

    Optional<Fact> first(Fact.What what) {
        return facts.stream().filter(fact -> counts(fact, what)).findFirst();
    }

    Optional<Fact> last(Fact.What what) {
        return facts.stream().filter(fact -> counts(fact, what)).reduce((_, later) -> later);
    }

    private boolean counts(Fact fact, Fact.What what) {
        return fact.what() == what && fact.at().isBefore(moment);
    }
}
