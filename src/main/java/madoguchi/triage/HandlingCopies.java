// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import madoguchi.access.Acting;
import madoguchi.intake.Item;
import madoguchi.intake.Report;
import madoguchi.intake.ReportId;
import madoguchi.intake.ReportText;
import madoguchi.sealing.KeyId;
import madoguchi.sealing.Place;
import madoguchi.sealing.Purpose;
import madoguchi.sealing.Sealing;
import madoguchi.sealing.SealingKey;
import madoguchi.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Makes the handling copies. What may still give the finder away never lies under a key that outlives the finder's:
/// until every trace is resolved, a copy is a draft under the finder's own key.
@Component
public class HandlingCopies {

    static final String TITLE = "title";

    /// @param fields the title under [#TITLE], the items under their codes
    /// @param kept places of which the handler said: this is not the finder (see [Traces.Piece])
    public record Content(Map<String, String> fields, Set<String> kept) {

        static Content of(ReportText text) {
            var fields = new LinkedHashMap<String, String>();
            fields.put(TITLE, text.title());
            text.items().forEach((item, words) -> fields.put(item.code(), words));
            return new Content(fields, Set.of());
        }

        String title() {
            return fields.getOrDefault(TITLE, "");
        }

        @Override
        public String toString() {
            return "Content[sealed]";
        }
    }

    /// A copy as the handler left it.
    public record Copy(Content content, boolean ready) {}

    private final CopyTable table;
    private final QueueTable queue;
    private final Vault vault;
    private final Sealing sealing;
    private final JsonMapper json;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    HandlingCopies(
            CopyTable table,
            QueueTable queue,
            Vault vault,
            Sealing sealing,
            JsonMapper json,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.queue = queue;
        this.vault = vault;
        this.sealing = sealing;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /// The word that stands for the finder, in the language of the report.
    static String neutralWord(Locale language) {
        return "en".equals(language.getLanguage()) ? "[finder]" : "〔届出者〕";
    }

    /// Stores the copy: ready when no trace is left, else as a draft.
    ///
    /// @throws madoguchi.sealing.Shredded once the finder has been shredded: then nobody can look for traces
    @Transactional
    Copy save(Report report, Content wanted) {
        var finders = vault.keyOf(report.finder());
        var traces = Traces.in(wanted.fields(), report.finder(), vault);
        var content = new Content(wanted.fields(), traces.still(wanted.kept()));
        var ready = traces.left(content.kept()) == 0 && !content.title().isBlank();
        put(report.id(), ready, ready ? caseKey(report.id()) : finders, content);
        if (ready) {
            table.removeDraft(report.id());
        }
        queue.touch(report.id());
        events.publishEvent(new HandlingCopySaved(report.id(), report.number(), ready));
        return new Copy(content, ready);
    }

    /// As [#save], with the neutral word in place of every trace that is left.
    @Transactional
    public Copy saveWithoutTraces(Report report, Content wanted) {
        var traces = Traces.in(wanted.fields(), report.finder(), vault);
        var fields = traces.replacedBy(neutralWord(report.language()), wanted.kept());
        return save(report, new Content(fields, wanted.kept()));
    }

    private void put(ReportId report, boolean ready, SealingKey key, Content content) {
        var sealed = key.seal(place(report), json.writeValueAsString(content));
        table.put(
                new CopyTable.Row(report, ready, key.id(), sealed),
                clock.instant(),
                Acting.now().ledgerName());
    }

    private SealingKey caseKey(ReportId report) {
        return readyRow(report)
                .flatMap(row -> sealing.find(row.sealedBy()))
                .orElseGet(() -> sealing.make(Purpose.CASE));
    }

    /// What the handler sees in the editor: the draft before the ready copy.
    Optional<Copy> latest(ReportId report) {
        return table.of(List.of(report)).stream()
                .flatMap(row -> open(row).map(content -> new Copy(content, row.ready())).stream())
                .findFirst();
    }

    Optional<HandlingCopy> ready(Report report) {
        return readyRow(report.id())
                .flatMap(row -> open(row).map(content -> handlingCopy(report, row.sealedBy(), content)));
    }

    boolean isReady(ReportId report) {
        return readyRow(report).isPresent();
    }

    /// The titles of the ready copies of these reports.
    Map<ReportId, String> titles(Collection<ReportId> reports) {
        var rows = table.of(reports).stream().filter(CopyTable.Row::ready).toList();
        var keys = sealing.findAll(rows.stream().map(CopyTable.Row::sealedBy).toList());
        return rows.stream()
                .filter(row -> keys.containsKey(row.sealedBy()))
                .collect(Collectors.toMap(CopyTable.Row::report, row -> {
                    var key = keys.get(row.sealedBy());
                    return key == null ? "" : read(key, row).title();
                }));
    }

    /// Nobody will work with this copy any more: its key goes, and with it the copy.
    @Transactional
    void destroy(ReportId report) {
        readyRow(report).ifPresent(row -> sealing.destroy(row.sealedBy()));
        table.remove(report);
    }

    private Optional<CopyTable.Row> readyRow(ReportId report) {
        return table.of(List.of(report)).stream().filter(CopyTable.Row::ready).findFirst();
    }

    private Optional<Content> open(CopyTable.Row row) {
        return sealing.find(row.sealedBy()).map(key -> read(key, row));
    }

    private Content read(SealingKey key, CopyTable.Row row) {
        return json.readValue(key.open(place(row.report()), row.content()), Content.class);
    }

    private static HandlingCopy handlingCopy(Report report, KeyId key, Content content) {
        var items = new EnumMap<Item, String>(Item.class);
        for (var item : Item.of(report.kind())) {
            items.put(item, content.fields().getOrDefault(item.code(), ""));
        }
        return new HandlingCopy(key, content.title(), new ReportText(report.kind(), items));
    }

    private static Place place(ReportId report) {
        return new Place("triage.handling_copy.content", report.value());
    }
}
