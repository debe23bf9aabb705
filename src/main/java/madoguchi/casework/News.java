// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.time.Instant;
import java.time.InstantSource;
import madoguchi.audit.Recorded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells the house, and the ledger, what happened in this room, and when it is.
@Component
class News {

    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    News(ApplicationEventPublisher events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
    }

    void tell(Recorded event) {
        events.publishEvent(event);
    }

    Instant now() {
        return clock.instant();
    }
}
