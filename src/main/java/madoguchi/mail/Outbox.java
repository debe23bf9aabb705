// SPDX-License-Identifier: Apache-2.0
package madoguchi.mail;

import java.time.InstantSource;
import java.util.UUID;
import madoguchi.sealing.SealingKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where letters wait to be sent. A letter is written in the transaction of the act it tells of: it never speaks of
/// what did not happen.
@Component
public class Outbox {

    private final LetterTable table;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Outbox(LetterTable table, InstantSource clock, ApplicationEventPublisher events) {
        this.table = table;
        this.clock = clock;
        this.events = events;
    }

    /// Puts a letter into the outbox.
    ///
    /// @param key seals the letter, so that it ends with the secret it speaks of: the finder's key or the case's
    @Transactional
    public void post(Letter letter, SealingKey key) {
        var id = UUID.randomUUID();
        table.add(id, letter, key, clock.instant());
        events.publishEvent(new LetterWritten(id, letter.about(), letter.to().kind()));
    }
}
