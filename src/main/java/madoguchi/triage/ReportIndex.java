// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import madoguchi.intake.Report;
import madoguchi.intake.ReportId;
import madoguchi.intake.ReportText;
import madoguchi.intake.Reports;
import madoguchi.intake.Supplement;
import madoguchi.sealing.Changes;
import madoguchi.sealing.ConfidentialIndex;
import madoguchi.vault.IdentityShredded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds reports by their words. Filled after each start by opening page after page, aside from the desk's work;
/// kept current by what the nodes tell each other.
@Component
class ReportIndex implements Changes.Ear {

    private static final int PAGE = 200;

    /// More hits than this help nobody; the reader is told to say more.
    static final int MOST = 2_000;

    private final ConfidentialIndex index = new ConfidentialIndex();
    private final QueueTable queue;
    private final Reports reports;
    private final HandlingCopies copies;
    private final Changes changes;
    private volatile boolean ready;

    ReportIndex(QueueTable queue, Reports reports, HandlingCopies copies, Changes changes) {
        this.queue = queue;
        this.reports = reports;
        this.copies = copies;
        this.changes = changes;
        changes.listen(this);
    }

    /// Whether everything that was there at the start can be found.
    boolean isReady() {
        return ready;
    }

    /// Best first, at most [#MOST].
    List<ReportId> search(String words) {
        return index.search(words, MOST).stream()
                .map(id -> new ReportId(UUID.fromString(id)))
                .toList();
    }

    /// Nobody will read this report again, nor what was copied from it for nothing.
    @EventListener
    @Transactional
    void on(IdentityShredded event) {
        for (var report : reports.of(event.finder())) {
            var handled = queue.find(report.id())
                    .filter(line -> line.state() == State.ACCEPTED)
                    .isPresent();
            if (!handled) {
                copies.destroy(report.id());
            }
            changes.tell(Queue.TOPIC, report.id().value());
        }
    }

    @Override
    public String topic() {
        return Queue.TOPIC;
    }

    @Override
    public void changed(UUID id) {
        queue.find(new ReportId(id)).ifPresent(line -> put(List.of(line)));
    }

    @Override
    public void missed() {
        @Nullable ReportId last = null;
        List<QueueLine> page;
        do {
            page = queue.after(last, PAGE);
            put(page);
            last = page.isEmpty() ? last : page.getLast().report();
        } while (page.size() == PAGE);
        ready = true;
    }

    private void put(List<QueueLine> lines) {
        var found = reports.findAll(lines.stream().map(QueueLine::report).toList());
        var texts = reports.textsOf(found.values());
        for (var line : lines) {
            var report = found.get(line.report());
            var text = texts.get(line.report());
            if (report == null || text == null) {
                index.remove(line.report().toString());
            } else {
                index.put(line.report().toString(), fields(line, report, text));
            }
        }
    }

    private Map<String, String> fields(QueueLine line, Report report, ReportText text) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("number", line.number().digits());
        text.items().forEach((item, words) -> fields.put(item.code(), words));
        if (line.supplementedAt().isPresent()) {
            var added =
                    reports.supplementsOf(report).stream().map(Supplement::text).toList();
            fields.put("supplements", String.join("\n", added));
        }
        return fields;
    }

    @PreDestroy
    void close() {
        index.close();
    }
}
