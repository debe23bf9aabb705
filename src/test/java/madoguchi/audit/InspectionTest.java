// SPDX-License-Identifier: Apache-2.0
package madoguchi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import madoguchi.DeskTest;
import madoguchi.audit.Inspection.Fault;
import madoguchi.audit.Inspection.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// Somebody who may do anything in the database edits the ledger. Each test forgets its edit when it ends.
@DeskTest
@TestPropertySource(properties = "madoguchi.test.own-database=inspection")
class InspectionTest {

    @Autowired
    Inspection inspection;

    @Autowired
    LedgerTable table;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void theLedgerHasTenEntriesMore() {
        for (var i = 0; i < 10; i++) {
            var count = i;
            transaction.executeWithoutResult(_ -> events.publishEvent(new ThingDone("12345678", count)));
        }
    }

    @Test
    void anUntouchedLedgerIsWhole() {
        assertThat(inspection.inspect().isWhole()).isTrue();
        assertThat(inspection.inspect().entries()).isEqualTo(table.end().number());
    }

    @Test
    void aChangedRowIsNamed() {
        assertThat(after("update audit.ledger set facts = replace(facts, 'count=', 'count=9') where number = 4"))
                .containsExactly(new Finding(4, Fault.CHANGED));
    }

    @Test
    void aRowGivenToAnotherActorIsNamed() {
        assertThat(after("update audit.ledger set actor = 'account/somebody-else' where number = 7"))
                .containsExactly(new Finding(7, Fault.CHANGED));
    }

    @Test
    void aRowWithAnotherTimeIsNamed() {
        assertThat(after("update audit.ledger set at = at - interval '1 day' where number = 3"))
                .containsExactly(new Finding(3, Fault.CHANGED));
    }

    @Test
    void aRemovedRowIsNamedByTheOneAfterIt() {
        assertThat(after("delete from audit.ledger where number = 5"))
                .containsExactly(new Finding(6, Fault.REMOVED_BEFORE));
    }

    @Test
    void reorderedRowsAreNamed() {
        var findings = after("""
                update audit.ledger set number = case number when 2 then 3 else 2 end + 1000 where number in (2, 3);
                update audit.ledger set number = number - 1000 where number > 1000""");

        assertThat(findings)
                .contains(new Finding(2, Fault.CHANGED), new Finding(3, Fault.CHANGED))
                .contains(new Finding(2, Fault.REORDERED), new Finding(3, Fault.REORDERED));
    }

    /// Whoever knows how the chain is made, but has not the key, can make hashes that fit.
    @Test
    void aForgedRowIsNamedAlthoughItsHashFits() {
        var last = table.end().number();
        var findings = transaction.execute(tampering -> {
            tampering.setRollbackOnly();
            unlock();
            var row = table.after(last - 1, 1).getFirst();
            var entry = row.entry();
            var forged = new LedgerEntry(
                    entry.number(), entry.at(), "account/somebody-else", entry.act(), entry.subject(), entry.facts());
            var hash = new Chain(new javax.crypto.spec.SecretKeySpec(new byte[32], "HmacSHA256"))
                    .hash(row.previous(), forged);
            db.sql("update audit.ledger set actor = 'account/somebody-else', hash = :hash where number = :number")
                    .param("hash", hash)
                    .param("number", last)
                    .update();
            return inspection.inspect().findings();
        });

        assertThat(findings).contains(new Finding(last, Fault.FORGED));
    }

    @Test
    void rowsCutOffTheEndAreMissed() {
        var last = table.end().number();

        assertThat(after("delete from audit.ledger where number >= " + (last - 1)))
                .containsExactly(new Finding(last - 1, Fault.CUT_OFF));
    }

    @Test
    void anEndMovedBackToCoverTheCutIsMissedToo() {
        var last = table.end().number();

        assertThat(after("""
                delete from audit.ledger where number = %d;
                update audit.ledger_end set number = %d, hash = (select hash from audit.ledger where number = %d)""".formatted(last, last - 1, last - 1))).containsExactly(new Finding(last, Fault.CUT_OFF));
    }

    @Test
    void theTableRefusesChangesAsLongAsItsTriggerStands() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> db.sql("update audit.ledger set act = 'x'").update())
                .hasMessageContaining("append-only");
    }

    private List<Finding> after(String tampering) {
        var findings = transaction.execute(edit -> {
            edit.setRollbackOnly();
            unlock();
            db.sql(tampering).update();
            return inspection.inspect().findings();
        });
        return findings == null ? List.of() : findings;
    }

    private void unlock() {
        db.sql("alter table audit.ledger disable trigger ledger_is_append_only").update();
    }
}
