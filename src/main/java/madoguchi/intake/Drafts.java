// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import madoguchi.sealing.Place;
import madoguchi.sealing.Purpose;
import madoguchi.sealing.Sealing;
import madoguchi.sealing.SealingKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Reports that are being written. Nobody is signed in while writing one, so the form itself carries the only way back
/// to it. A draft has the key and the id that its report will have: handing in moves no file.
@Component
class Drafts {

    /// Long enough to sleep over it; then it is forgotten.
    static final Duration LIFE = Duration.ofHours(24);

    private static final int SOME = 100;

    private final DraftTable table;
    private final Attachments attachments;
    private final Sealing sealing;
    private final Typed typed;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Drafts(
            DraftTable table,
            Attachments attachments,
            Sealing sealing,
            Typed typed,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.table = table;
        this.attachments = attachments;
        this.sealing = sealing;
        this.typed = typed;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// A draft in the hand.
    record Draft(UUID id, Kind kind, SealingKey key, ReportForm form) {}

    Optional<Draft> find(Secret secret) {
        return table.find(secret.hash(), clock.instant().minus(LIFE)).flatMap(this::opened);
    }

    /// The draft of this form; begun when its first file, or its whole text, arrives.
    Draft findOrBegin(Secret secret, ReportForm form) {
        return find(secret).or(() -> begin(secret, form)).or(() -> find(secret)).orElseThrow(DraftIsGone::new);
    }

    /// Empty when the same form, sent twice at a time, has begun it meanwhile.
    private Optional<Draft> begin(Secret secret, ReportForm form) {
        return Optional.ofNullable(transaction.execute(status -> {
            var draft = new Draft(UUID.randomUUID(), form.kind(), sealing.make(Purpose.FINDER), form);
            var row = new DraftTable.Row(draft.id(), form.kind(), draft.key().id(), sealed(draft));
            if (table.add(secret.hash(), row, clock.instant())) {
                return draft;
            }
            status.setRollbackOnly();
            return null;
        }));
    }

    /// Keeps what was typed.
    Draft write(Draft draft, ReportForm form) {
        var written = new Draft(draft.id(), draft.kind(), draft.key(), form);
        table.write(draft.id(), sealed(written), clock.instant());
        return written;
    }

    List<Attachment> filesOf(Draft draft) {
        return attachments.of(draft.id(), draft.key());
    }

    /// Forgets what nobody finished: the key first, so that whatever else stays behind cannot be opened.
    ///
    /// @return how many were forgotten; when some were, there may be more
    @Transactional
    public int forgetExpired() {
        var expired = table.takeExpired(clock.instant().minus(LIFE), SOME);
        for (var draft : expired) {
            sealing.destroy(draft.key());
            attachments.removeAll(draft.id());
        }
        return expired.size();
    }

    private Optional<Draft> opened(DraftTable.Row row) {
        return sealing.find(row.key()).map(key -> {
            var form = new ReportForm(row.kind(), typed.read(key.open(place(row.id()), row.typed())));
            return new Draft(row.id(), row.kind(), key, form);
        });
    }

    private byte[] sealed(Draft draft) {
        return draft.key().seal(place(draft.id()), typed.write(draft.form().typed()));
    }

    private static Place place(UUID draft) {
        return new Place("intake.draft.typed", draft);
    }
}
