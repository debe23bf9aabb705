// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import madoguchi.sealing.Purpose;
import madoguchi.sealing.Sealing;
import madoguchi.sealing.SealingKey;
import madoguchi.vault.Consent;
import madoguchi.vault.Identity;
import madoguchi.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes a report in: the identity into the vault, the words under the finder's key, a number and a pass-phrase to the
/// finder. All of it in one transaction; the ledger's entries are its last statements (see `audit.Ledger`).
@Component
public class Reception {

    /// For as long as somebody may still stand before the answer that did not arrive.
    static final Duration RECEIPT_SHOWN = Duration.ofMinutes(30);

    /// As long as a program may repeat a call under the same key (DESIGN section 5).
    static final Duration CALL_REMEMBERED = Duration.ofHours(24);

    private static final int TRIES = 20;

    private final ReportTable reports;
    private final DraftTable drafts;
    private final ReceiptTable receipts;
    private final Locks locks;
    private final Sealing sealing;
    private final Vault vault;
    private final ReceiptLetter letter;
    private final Typed typed;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Reception(
            ReportTable reports,
            DraftTable drafts,
            ReceiptTable receipts,
            Locks locks,
            Sealing sealing,
            Vault vault,
            ReceiptLetter letter,
            Typed typed,
            InstantSource clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.drafts = drafts;
        this.receipts = receipts;
        this.locks = locks;
        this.sealing = sealing;
        this.vault = vault;
        this.letter = letter;
        this.typed = typed;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /// What is handed in.
    ///
    /// @param language in which the finder wants to be written to: `ja` or `en`
    public record Handed(ReportText text, Identity identity, Consent consent, Locale language) {
        public Handed {
            language = "en".equals(language.getLanguage()) ? Locale.ENGLISH : Locale.JAPANESE;
        }
    }

    /// A call under a key that its caller may repeat.
    ///
    /// @param body a keyed hash of what was sent
    record Call(byte[] key, byte[] body) {}

    /// Takes in a report that did not come by the form: by mail, or by hand.
    public Receipt receive(Handed handed) {
        return receive(handed, handed.language());
    }

    /// Takes in a report from a program. Its pass-phrase has Latin words in every language: it will be sent in a header
    /// of HTTP, which carries no others.
    Receipt receiveFromProgram(Handed handed) {
        return receive(handed, Locale.ENGLISH);
    }

    private Receipt receive(Handed handed, Locale words) {
        return inOne(words, phrase -> store(handed, phrase, UUID.randomUUID(), sealing.make(Purpose.FINDER), null))
                .orElseThrow();
    }

    /// As [#receiveFromProgram(Handed)]; the same call made again gets the same receipt.
    ///
    /// @throws KeyUsedBefore when the key came with another body within 24 hours
    Receipt receiveFromProgram(Handed handed, Call call) {
        var before = receipts.find(call.key(), clock.instant());
        return before.isPresent()
                ? same(before.get(), call)
                : inOne(Locale.ENGLISH, phrase -> storeCall(handed, phrase, call))
                        .orElseGet(() ->
                                same(receipts.find(call.key(), clock.instant()).orElseThrow(KeyUsedBefore::new), call));
    }

    private @Nullable Receipt storeCall(Handed handed, Locks.Fresh phrase, Call call) {
        var now = clock.instant();
        receipts.forgetExpired(call.key(), now);
        var terms =
                new ReceiptTable.Terms(call.key(), call.body(), now.plus(CALL_REMEMBERED), now.plus(CALL_REMEMBERED));
        return store(handed, phrase, UUID.randomUUID(), sealing.make(Purpose.FINDER), terms);
    }

    private Receipt same(ReceiptTable.Row before, Call call) {
        if (!before.answers(call.body())) {
            throw new KeyUsedBefore();
        }
        return shown(before).orElseThrow(KeyUsedBefore::new);
    }

    /// Makes a report of a draft. Done twice, it gives the receipt of the first time.
    ///
    /// @throws DraftIsGone when the draft was forgotten, or handed in longer ago than its receipt is shown
    Receipt handIn(Secret secret, Drafts.Draft draft, Locale language) {
        var handed = new Handed(
                draft.form().text(), draft.form().identity(), draft.form().consent(), language);
        return inOne(
                        handed.language(),
                        phrase -> drafts.take(draft.id()) ? storeDraft(handed, phrase, draft, secret) : null)
                .or(() -> receiptOf(secret))
                .orElseThrow(DraftIsGone::new);
    }

    private @Nullable Receipt storeDraft(Handed handed, Locks.Fresh phrase, Drafts.Draft draft, Secret secret) {
        var now = clock.instant();
        var terms = new ReceiptTable.Terms(secret.hash(), null, now.plus(RECEIPT_SHOWN), now.plus(Drafts.LIFE));
        return store(handed, phrase, draft.id(), draft.key(), terms);
    }

    /// The receipt of a form that was handed in a short while ago.
    Optional<Receipt> receiptOf(Secret secret) {
        return receipts.find(secret.hash(), clock.instant()).flatMap(this::shown);
    }

    /// Whether this very form was handed in before.
    boolean wasHandedIn(Secret secret) {
        return receipts.find(secret.hash(), clock.instant()).isPresent();
    }

    private Optional<Receipt> shown(ReceiptTable.Row row) {
        return sealing.find(row.key())
                .flatMap(row::words)
                .map(words -> new Receipt(row.report(), row.number(), words, row.receivedAt()));
    }

    /// Does the work in one transaction, or not at all when it gives nothing. The pass-phrase is hashed before, because
    /// that takes longer than all statements together.
    private Optional<Receipt> inOne(Locale words, Storing work) {
        var phrase = locks.fresh(words);
        return Optional.ofNullable(transaction.execute(status -> {
            var receipt = work.store(phrase);
            if (receipt == null) {
                status.setRollbackOnly();
            }
            return receipt;
        }));
    }

    private @Nullable Receipt store(
            Handed handed, Locks.Fresh phrase, UUID id, SealingKey key, ReceiptTable.@Nullable Terms terms) {
        var now = clock.instant();
        var reportId = new ReportId(id);
        if (terms != null && !receipts.add(terms, reportId, key, phrase.passphrase())) {
            return null;
        }
        var deposit = vault.deposit(key, handed.identity(), handed.consent());
        var report = add(
                handed,
                phrase,
                new Report(
                        reportId,
                        ReportNumber.fresh(),
                        handed.text().kind(),
                        handed.language(),
                        deposit.finder(),
                        now,
                        Optional.empty()),
                key);
        letter.write(report);
        events.publishEvent(new ReportReceived(report.id(), report.number(), report.kind()));
        return new Receipt(report.id(), report.number(), phrase.passphrase().words(), now);
    }

    /// A number is drawn until a free one comes: two reports never share one, however many are taken in at a time.
    private Report add(Handed handed, Locks.Fresh phrase, Report report, SealingKey key) {
        var text = typed.write(handed.text().items().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().code(), java.util.Map.Entry::getValue)));
        return Stream.iterate(report, Reception::withAnotherNumber)
                .limit(TRIES)
                .filter(drawn -> reports.add(drawn, key, text, phrase.hash()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free number in " + TRIES + " tries"));
    }

    private static Report withAnotherNumber(Report report) {
        return new Report(
                report.id(),
                ReportNumber.fresh(),
                report.kind(),
                report.language(),
                report.finder(),
                report.receivedAt(),
                report.withdrawnAt());
    }

    private interface Storing {
        @Nullable
        Receipt store(Locks.Fresh phrase);
    }
}
