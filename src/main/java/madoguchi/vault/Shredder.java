// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import madoguchi.sealing.Sealing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Destroys the key of every finder whom no room needs any more. Runs each night, and by command.
@Component
public class Shredder {

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

    /// @return how many identities were destroyed
    public int run() {
        var shredded = 0;
        var after = Optional.<FinderId>empty();
        List<FinderId> page;
        do {
            page = table.known(after, PAGE);
            for (var finder : page) {
                shredded += shredIfUnneeded(finder) ? 1 : 0;
            }
            after = page.isEmpty() ? after : Optional.of(page.getLast());
        } while (page.size() == PAGE);
        return shredded;
    }

    /// Each finder by itself: one that cannot be shredded must not keep the others.
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
