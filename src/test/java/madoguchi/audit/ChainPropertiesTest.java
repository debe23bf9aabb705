// SPDX-License-Identifier: Apache-2.0
package madoguchi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/// No edit of a ledger goes unseen, whatever is edited.
class ChainPropertiesTest {

    private static final Chain OURS = chain(7);

    private final List<LedgerTable.Row> rows = new ArrayList<>();
    private LedgerTable.End end = new LedgerTable.End(0, Chain.START, new byte[0]);

    @Property(tries = 60)
    void anUntouchedLedgerIsWhole(@ForAll @IntRange(max = 30) int size) {
        write(OURS, size);

        assertThat(walk().isWhole()).isTrue();
    }

    @Property(tries = 200)
    void aChangedTextIsNamedByItsNumber(
            @ForAll @IntRange(min = 1, max = 30) int size,
            @ForAll @IntRange(min = 0, max = 29) int place,
            @ForAll @StringLength(max = 20) String text) {
        write(OURS, size);
        var victim = rows.get(place % size);
        var entry = victim.entry();
        var changed = new LedgerEntry(
                entry.number(), entry.at(), entry.actor() + "!" + text, entry.act(), entry.subject(), entry.facts());
        rows.set(place % size, new LedgerTable.Row(changed, victim.previous(), victim.hash(), victim.seal()));

        assertThat(walk().findings()).containsExactly(new Inspection.Finding(entry.number(), Inspection.Fault.CHANGED));
    }

    /// The lengths are hashed with the texts: what is moved from one column into the next is another entry.
    @Property(tries = 100)
    void textMovedFromOneColumnToTheNextIsSeen(@ForAll @StringLength(min = 1, max = 10) String text) {
        var one = new LedgerEntry(1, Instant.EPOCH, "a" + text, "b", Subject.report("1"), Map.of());
        var other = new LedgerEntry(1, Instant.EPOCH, "a", text + "b", Subject.report("1"), Map.of());

        assertThat(OURS.hash(Chain.START, one)).isNotEqualTo(OURS.hash(Chain.START, other));
    }

    @Property(tries = 200)
    void aRemovedRowIsSeen(
            @ForAll @IntRange(min = 1, max = 30) int size, @ForAll @IntRange(min = 0, max = 29) int place) {
        write(OURS, size);
        rows.remove(place % size);

        var fault = place % size == size - 1 ? Inspection.Fault.CUT_OFF : Inspection.Fault.REMOVED_BEFORE;
        var number = place % size == size - 1 ? size : place % size + 2;
        assertThat(walk().findings()).contains(new Inspection.Finding(number, fault));
    }

    @Property(tries = 200)
    void twoRowsExchangedAreSeen(
            @ForAll @IntRange(min = 2, max = 30) int size,
            @ForAll @IntRange(min = 0, max = 29) int one,
            @ForAll @IntRange(min = 1, max = 29) int distance) {
        write(OURS, size);
        var other = (one + distance) % size;
        if (one % size == other) {
            return;
        }
        Collections.swap(rows, one % size, other);

        assertThat(walk().isWhole()).isFalse();
    }

    @Property(tries = 60)
    void aWholeLedgerWrittenWithAnotherKeyIsForgedFromItsFirstRow(@ForAll @IntRange(min = 1, max = 30) int size) {
        write(chain(8), size);

        assertThat(walk().findings())
                .contains(new Inspection.Finding(1, Inspection.Fault.FORGED))
                .hasSize(size + 1);
    }

    /// One object serves all tries of a property.
    private void write(Chain chain, int size) {
        rows.clear();
        end = new LedgerTable.End(0, Chain.START, new byte[0]);
        for (var number = 1; number <= size; number++) {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("count", Integer.toString(number));
            var entry = new LedgerEntry(
                    number, Instant.ofEpochSecond(number), "anyone", "thing-done", Subject.report(number), facts);
            var hash = chain.hash(end.hash(), entry);
            rows.add(new LedgerTable.Row(entry, end.hash(), hash, chain.seal(hash)));
            end = new LedgerTable.End(number, hash, chain.sealEnd(number, hash));
        }
    }

    private Inspection.Result walk() {
        var walk = new Walk(OURS);
        rows.forEach(walk::read);
        return walk.arriveAt(end);
    }

    private static Chain chain(int key) {
        var bytes = new byte[32];
        bytes[0] = (byte) key;
        return new Chain(new SecretKeySpec(bytes, "HmacSHA256"));
    }
}
