// SPDX-License-Identifier: Apache-2.0
package madoguchi.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import madoguchi.audit.Inspection.Fault;
import madoguchi.audit.Inspection.Finding;

/// One walk along the ledger, from its first row to its end.
final class Walk {

    private static final int NAMED_AT_MOST = 100;

    private final Chain chain;
    private final List<Finding> findings = new ArrayList<>();
    private long entries;
    private long last;
    private byte[] hash = Chain.START;

    Walk(Chain chain) {
        this.chain = chain;
    }

    void read(LedgerTable.Row row) {
        var number = row.entry().number();
        entries++;
        if (number != last + 1) {
            found(number, Fault.REMOVED_BEFORE);
        } else if (!Arrays.equals(row.previous(), hash)) {
            found(number, Fault.REORDERED);
        }
        if (!Arrays.equals(chain.hash(row.previous(), row.entry()), row.hash())) {
            found(number, Fault.CHANGED);
        } else if (!Arrays.equals(chain.seal(row.hash()), row.seal())) {
            found(number, Fault.FORGED);
        }
        last = number;
        hash = row.hash();
    }

    Inspection.Result arriveAt(LedgerTable.End end) {
        var forged = end.number() > 0 && !Arrays.equals(chain.sealEnd(end.number(), end.hash()), end.seal());
        if (end.number() != last || !Arrays.equals(end.hash(), hash) || forged) {
            found(last + 1, Fault.CUT_OFF);
        }
        return new Inspection.Result(entries, List.copyOf(findings));
    }

    private void found(long number, Fault fault) {
        if (findings.size() < NAMED_AT_MOST) {
            findings.add(new Finding(number, fault));
        }
    }
}
