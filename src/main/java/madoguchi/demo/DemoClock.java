// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// The clock of the demo desk. For whoever retells an act of the past it stands at that act; for everybody else it
/// shows the present, so that a page that is opened meanwhile is not led astray.
@Component
@Primary
@ConditionalOnBooleanProperty("madoguchi.demo")
final class DemoClock implements InstantSource {

    /// What is done within one act follows in order, as on a real desk: no two entries bear the same time.
    private static final Duration TICK = Duration.ofMillis(1);

    private static final ScopedValue<Past> PAST = ScopedValue.newInstance();

    private record Past(Instant at, AtomicLong ticks) {
        Instant next() {
            return at.plus(TICK.multipliedBy(ticks.getAndIncrement()));
        }
    }

    @Override
    public Instant instant() {
        return PAST.isBound() ? PAST.get().next() : Instant.now();
    }

    /// Does `act` as if it were then.
    void at(Instant then, Runnable act) {
        ScopedValue.where(PAST, new Past(then, new AtomicLong())).run(act);
    }
}
