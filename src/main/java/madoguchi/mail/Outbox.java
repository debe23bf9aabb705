// SPDX-License-Identifier: Apache-2.0
package madoguchi.mail;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import madoguchi.audit.Subject;
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

    /// A letter as it lies in the outbox, and when it was put there.
    public record Posted(Letter letter, Instant at) {}

    /// The letters about one report or case that this key opens, oldest first; those under other keys stay closed.
    public List<Posted> about(Subject subject, SealingKey key) {
        return table.about(subject).stream()
                .filter(row -> row.key().equals(key.id()))
                .map(row -> new Posted(
                        new Letter(
                                new Letter.Addressee(row.to(), row.address(key)),
                                row.about(),
                                row.subject(key),
                                row.text(key)),
                        row.writtenAt()))
                .toList();
    }
}
