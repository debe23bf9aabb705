// SPDX-License-Identifier: Apache-2.0
package madoguchi.audit;

import java.lang.reflect.RecordComponent;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import madoguchi.access.Acting;
import madoguchi.access.DoorAct;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The ledger of all acts. Entries are appended in the transaction of the act they tell of, just before it commits:
/// so late because only one transaction at a time can hold the end of the chain.
@Component
public class Ledger {

    private final LedgerTable table;
    private final Chain chain;
    private final InstantSource clock;

    Ledger(LedgerTable table, LedgerKey key, InstantSource clock) {
        this.table = table;
        this.chain = new Chain(key.get());
        this.clock = clock;
    }

    /// What was done to this subject, oldest first.
    public List<LedgerEntry> about(Subject subject) {
        return table.about(subject);
    }

    /// Whose finger was on it is asked here, so that no act can forget to say.
    ///
    /// @throws IllegalStateException outside a transaction: an act that may or may not have happened is no act
    @EventListener
    void record(Recorded event) {
        record(event.act(), event.subject(), event);
    }

    @EventListener
    void record(DoorAct event) {
        record(Recorded.nameOf(event.getClass()), Subject.parse(event.about()), event);
    }

    private void record(String act, Subject subject, Object event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException(act + " was published outside a transaction");
        }
        waiting().acts.add(new Act(act, subject, factsOf(event), Acting.now().ledgerName()));
    }

    private Waiting waiting() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Waiting.class::isInstance)
                .map(Waiting.class::cast)
                .filter(waiting -> waiting.belongsTo(this))
                .findFirst()
                .orElseGet(() -> {
                    var waiting = new Waiting();
                    TransactionSynchronizationManager.registerSynchronization(waiting);
                    return waiting;
                });
    }

    private void append(List<Act> acts) {
        var end = table.lockEnd();
        for (var act : acts) {
            end = append(end, act);
        }
        table.moveEnd(end);
    }

    private LedgerTable.End append(LedgerTable.End end, Act act) {
        // PostgreSQL keeps microseconds: what is hashed must be what is read back.
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var entry = new LedgerEntry(end.number() + 1, at, act.actor(), act.name(), act.subject(), act.facts());
        var hash = chain.hash(end.hash(), entry);
        table.append(new LedgerTable.Row(entry, end.hash(), hash, chain.seal(hash)));
        return new LedgerTable.End(entry.number(), hash, chain.sealEnd(entry.number(), hash));
    }

    private static Map<String, String> factsOf(Object event) {
        var facts = new LinkedHashMap<String, String>();
        if (event.getClass().isRecord()) {
            for (var component : event.getClass().getRecordComponents()) {
                facts.put(component.getName(), valueOf(component, event));
            }
        }
        return facts;
    }

    private static String valueOf(RecordComponent component, Object event) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return String.valueOf(accessor.invoke(event)).replace('\n', ' ');
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "cannot read " + component.getName() + " of "
                            + event.getClass().getName(),
                    e);
        }
    }

    private record Act(String name, Subject subject, Map<String, String> facts, String actor) {}

    private final class Waiting implements TransactionSynchronization {

        private final List<Act> acts = new ArrayList<>();

        @SuppressWarnings("ReferenceEquality") // two ledgers in one process are two, however alike
        boolean belongsTo(Ledger ledger) {
            return Ledger.this == ledger;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            append(acts);
        }
    }
}
