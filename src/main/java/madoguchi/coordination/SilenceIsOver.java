// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import madoguchi.casework.Case;
import madoguchi.casework.ClosingCondition;
import madoguchi.casework.Outcome;
import org.springframework.stereotype.Component;

/// A case does not end behind the back of a silence that binds: first all learn that they may speak.
@Component
class SilenceIsOver implements ClosingCondition {

    private final Coordination coordination;
    private final InstantSource clock;

    SilenceIsOver(Coordination coordination, InstantSource clock) {
        this.coordination = coordination;
        this.clock = clock;
    }

    @Override
    public Optional<Unmet> unmet(Case file, Outcome outcome) {
        var embargo = coordination.embargoOf(file.id());
        return embargo.inForce()
                .map(_ -> new Unmet(
                        embargo.holdsAt(clock.instant())
                                ? "coordination.unmet.silence"
                                : "coordination.unmet.silence.lapsed",
                        List.of(),
                        "/coordination/" + file.number() + "/embargo"));
    }
}
