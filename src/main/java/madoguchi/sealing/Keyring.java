// SPDX-License-Identifier: Apache-2.0
package madoguchi.sealing;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// How many keys there are, and how their wrapping is renewed.
@Component
public class Keyring {

    private static final int BATCH = 500;

    private final KeyTable table;
    private final MasterKey master;
    private final Sealing sealing;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Keyring(
            KeyTable table,
            MasterKey master,
            Sealing sealing,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.table = table;
        this.master = master;
        this.sealing = sealing;
        this.transaction = transaction;
        this.events = events;
    }

    /// How many keys of one purpose still open something, and how many were destroyed.
    public record Count(Purpose purpose, long alive, long destroyed) {}

    public List<Count> counts() {
        return table.counts();
    }

    /// How many master keys the file holds: one, unless a rotation was interrupted.
    public int masterKeys() {
        return master.size();
    }

    /// Makes a new master key, wraps every key with it anew, and then forgets the earlier ones. What was sealed stays
    /// as it is. Interrupted, it loses nothing; called again, it goes on.
    ///
    /// Nobody else may use the keys meanwhile: another process would go on wrapping with a forgotten key.
    /// The caller sees to that by holding the data folder.
    ///
    /// @return how many keys were wrapped anew
    public long rotate() {
        if (master.size() == 1) {
            master.rotate();
        }
        long rewrapped = 0;
        int batch;
        do {
            batch = rewrapSome();
            rewrapped += batch;
        } while (batch == BATCH);
        note(rewrapped);
        master.forgetEarlier();
        return rewrapped;
    }

    private int rewrapSome() {
        var done = transaction.execute(_ -> {
            var rows = table.notWrappedBy(master.primaryId(), BATCH);
            rows.stream().map(sealing::wrappedAnew).forEach(table::rewrap);
            return rows.size();
        });
        return done == null ? 0 : done;
    }

    private void note(long rewrapped) {
        transaction.executeWithoutResult(_ -> events.publishEvent(new MasterKeyRotated(rewrapped)));
    }
}
