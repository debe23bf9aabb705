// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import madoguchi.access.Acting;
import madoguchi.access.Actor;

/// The acts of the story, in the order in which they happened.
final class Timeline {

    /// @param who asked only when the act is done: some have no part in the house before
    private record Act(Instant at, Supplier<? extends Actor> who, Runnable what) {}

    private final List<Act> acts = new ArrayList<>();

    void add(Instant at, Supplier<? extends Actor> who, Runnable what) {
        acts.add(new Act(at, who, what));
    }

    /// Does everything that happened before `end`, each act at its time and by its author. What happened in the same
    /// moment is done in the order in which it was told.
    void play(DemoClock clock, Instant end) {
        acts.sort(Comparator.comparing(Act::at));
        acts.stream()
                .filter(act -> act.at().isBefore(end))
                .forEach(act -> clock.at(act.at(), () -> Acting.as(act.who().get(), act.what())));
    }
}
