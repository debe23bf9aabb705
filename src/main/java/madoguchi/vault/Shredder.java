// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import madoguchi.sealing.Sealing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Destroys the key of every finder whom no room needs any more. Runs each night, and by command.
@Component
public class Shredder {

    private static final Logger LOG = LoggerFactory.getLogger(Shredder.class);

    private static final int PAGE = 500;

    private final FinderTable table;
    private final Sealing sealing;
    private final ObjectProvider<IdentityNeed> needs;
    private final InstantSource clock;
    private final Transactions transactions;

    Shredder(
            FinderTable table,
            Sealing sealing,
            ObjectProvider<IdentityNeed> needs,
            InstantSource clock,
            Transactions transactions) {
        this.table = table;
        this.sealing = sealing;
        this.needs = needs;
        this.clock = clock;
        this.transactions = transactions;
    }

    /// As [#run], for the night.
    void shredAll() {
        LOG.info("{} identities destroyed", run());
    }

    /// Each finder by itself: one that cannot be shredded does not keep the others, and is told of at the end.
    ///
    /// @return how many identities were destroyed
    /// @throws IllegalStateException when some could not be decided; all others have been
    public int run() {
        var failed = new ArrayList<RuntimeException>();
        var shredded = 0;
        var after = Optional.<FinderId>empty();
        List<FinderId> page;
        do {
            page = table.known(after, PAGE);
            for (var finder : page) {
                try {
                    shredded += shredIfUnneeded(finder) ? 1 : 0;
                } catch (RuntimeException e) {
                    failed.add(e);
                }
            }
            after = page.isEmpty() ? after : Optional.of(page.getLast());
        } while (page.size() == PAGE);
        if (!failed.isEmpty()) {
            throw new IllegalStateException(
                    failed.size() + " finders could not be decided, " + shredded + " were shredded", failed.getFirst());
        }
        return shredded;
    }

    private boolean shredIfUnneeded(FinderId finder) {
        return transactions.inOne(() -> {
            var key = table.lock(finder);
            if (key.isEmpty() || needs.stream().anyMatch(need -> need.needs(finder))) {
                return false;
            }
            sealing.destroy(key.get());
            table.shred(finder, clock.instant());
            transactions.events().publishEvent(new IdentityShredded(finder));
            return true;
        });
    }

    /// A transaction and the events within it.
    @Component
    static class Transactions {

        private final TransactionTemplate template;
        private final ApplicationEventPublisher events;

        Transactions(TransactionTemplate template, ApplicationEventPublisher events) {
            this.template = template;
            this.events = events;
        }

        boolean inOne(java.util.function.BooleanSupplier work) {
            return Boolean.TRUE.equals(template.execute(_ -> work.getAsBoolean()));
        }

        ApplicationEventPublisher events() {
            return events;
        }
    }
}
