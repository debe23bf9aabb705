// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import madoguchi.Refused;
import madoguchi.sealing.Sealing;
import madoguchi.sealing.SealingKey;
import madoguchi.vault.FinderId;
import madoguchi.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The reports. They are read by many rooms and altered by none.
@Component
public class Reports {

    private final ReportTable table;
    private final Attachments attachments;
    private final Admission admission;
    private final Sealing sealing;
    private final Vault vault;
    private final Typed typed;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Reports(
            ReportTable table,
            Attachments attachments,
            Admission admission,
            Sealing sealing,
            Vault vault,
            Typed typed,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.attachments = attachments;
        this.admission = admission;
        this.sealing = sealing;
        this.vault = vault;
        this.typed = typed;
        this.clock = clock;
        this.events = events;
    }

    /// @throws madoguchi.Refused when there is no such report
    public Report get(ReportId id) {
        return find(id).orElseThrow(Refused::notFound);
    }

    public Optional<Report> find(ReportId id) {
        return table.findAll(List.of(id)).stream().findFirst();
    }

    public Optional<Report> find(ReportNumber number) {
        return table.find(number);
    }

    /// Many reports with one question to the database.
    public Map<ReportId, Report> findAll(Collection<ReportId> ids) {
        return table.findAll(ids).stream().collect(Collectors.toUnmodifiableMap(Report::id, Function.identity()));
    }

    /// The words as the finder sent them.
    ///
    /// @throws madoguchi.sealing.Shredded once the finder has been shredded
    public ReportText textOf(Report report) {
        var sealed = table.texts(List.of(report.id())).stream().findFirst().orElseThrow(Refused::notFound);
        return text(report, sealed.open(ReportTable.TEXT, sealing.get(sealed.key())));
    }

    /// The words of many reports; those shredded are absent.
    public Map<ReportId, ReportText> textsOf(Collection<Report> reports) {
        var byId = reports.stream().collect(Collectors.toMap(Report::id, Function.identity(), (one, _) -> one));
        var sealed = table.texts(byId.keySet());
        var keys = sealing.findAll(sealed.stream().map(ReportTable.Sealed::key).collect(Collectors.toSet()));
        var texts = new HashMap<ReportId, ReportText>();
        for (var one : sealed) {
            var id = new ReportId(one.row());
            Optional.ofNullable(keys.get(one.key()))
                    .ifPresent(key ->
                            texts.put(id, text(Objects.requireNonNull(byId.get(id)), one.open(ReportTable.TEXT, key))));
        }
        return Map.copyOf(texts);
    }

    /// What the finder added, oldest first; empty once shredded.
    public List<Supplement> supplementsOf(Report report) {
        return vault.findKey(report.finder()).stream()
                .flatMap(key -> table.supplementsOf(report.id()).stream().map(row -> supplement(row, key)))
                .toList();
    }

    /// The files that came with the report and its supplements, oldest first; empty once shredded.
    public List<Attachment> attachmentsOf(Report report) {
        return vault.findKey(report.finder())
                .map(key -> attachments.of(report.id().value(), key))
                .orElseGet(List::of);
    }

    /// The attachment of this report; handing out its bytes is [#open].
    ///
    /// @throws madoguchi.Refused when this report has no such attachment
    public Attachment attachment(Report report, UUID attachment) {
        return attachments.attachment(attachments.get(report.id().value(), attachment), vault.keyOf(report.finder()));
    }

    /// The opened bytes of an attachment of this report; the ledger notes who was handed it.
    ///
    /// @throws madoguchi.Refused when this report has no such attachment
    @Transactional
    public InputStream open(Report report, UUID attachment) {
        var row = attachments.get(report.id().value(), attachment);
        var opened = attachments.open(row, sealing.get(row.key()));
        events.publishEvent(new AttachmentOpened(report.id(), report.number(), attachment));
        return opened;
    }

    /// All reports a finder id stands for (at present one each).
    public List<Report> of(FinderId finder) {
        return table.of(finder);
    }

    /// The finder adds to the report.
    ///
    /// @throws madoguchi.sealing.Shredded once the finder has been shredded
    @Transactional
    public Supplement supplement(ReportId id, String text) {
        var report = get(id);
        var added = new Supplement(UUID.randomUUID(), clock.instant(), text);
        table.addSupplement(id, added, vault.keyOf(report.finder()));
        events.publishEvent(new ReportSupplemented(id, report.number()));
        return added;
    }

    /// The finder adds a file to the report. Read it from the request as it arrives ([Uploads]).
    ///
    /// @return the file, or the one that was kept before under the same name with the same bytes
    /// @throws IOException when the sender goes away or the stream refuses to go on; nothing is kept then
    public Attachment addAttachment(ReportId id, String name, InputStream content) throws IOException {
        var report = get(id);
        var key = vault.keyOf(report.finder());
        var kept = attachments.keep(
                id.value(),
                key,
                name,
                content,
                added -> events.publishEvent(new AttachmentAdded(id, report.number(), added)));
        return attachments.attachment(attachments.get(id.value(), kept), key);
    }

    /// The finder takes the report back. Nothing happens when it was taken back before.
    @Transactional
    public void withdraw(ReportId id) {
        var report = get(id);
        if (table.withdraw(id, clock.instant())) {
            events.publishEvent(new ReportWithdrawn(id, report.number()));
        }
    }

    /// The report that this number and pass-phrase open, if they belong together. Guessing is limited.
    ///
    /// @throws madoguchi.Refused after too many wrong tries
    public Optional<ReportId> admit(String number, String passphrase) {
        return admission.admit(number, passphrase);
    }

    private ReportText text(Report report, String opened) {
        var items = new EnumMap<Item, String>(Item.class);
        typed.read(opened).forEach((code, answer) -> Item.withCode(code).ifPresent(item -> items.put(item, answer)));
        return new ReportText(report.kind(), items);
    }

    private static Supplement supplement(ReportTable.SealedSupplement row, SealingKey key) {
        return new Supplement(row.sealed().row(), row.at(), row.sealed().open(ReportTable.SUPPLEMENT, key));
    }
}
