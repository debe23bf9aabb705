// SPDX-License-Identifier: Apache-2.0
package madoguchi.audit;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Follows the chain of the ledger from its first entry to its end and names what does not hold.
@Component
public class Inspection {

    private final LedgerTable table;
    private final Chain chain;

    Inspection(LedgerTable table, LedgerKey key) {
        this.table = table;
        this.chain = new Chain(key.get());
    }

    /// What is wrong with one place of the ledger.
    public enum Fault {
        /// The entry does not say what it said when it was written.
        CHANGED,
        /// One or more entries before this number are gone.
        REMOVED_BEFORE,
        /// The entry does not follow the one that stands before it.
        REORDERED,
        /// The entry was not written by this house.
        FORGED,
        /// Entries are missing at the end.
        CUT_OFF;

        /// The key of its words in the message files.
        public String messageKey() {
            return "ledger.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public record Finding(long number, Fault fault) {}

    /// @param entries how many entries were read
    /// @param findings at most a hundred, in the order of the ledger
    public record Result(long entries, List<Finding> findings) {
        public boolean isWhole() {
            return findings.isEmpty();
        }
    }

    /// Reads the whole ledger. A changed row is named by its own number, a gap by the number after it.
    @Transactional(readOnly = true)
    public Result inspect() {
        var walk = new Walk(chain);
        table.each(walk::read);
        return walk.arriveAt(table.end());
    }
}
