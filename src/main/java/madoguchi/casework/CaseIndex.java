// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import madoguchi.sealing.Changes;
import madoguchi.sealing.ConfidentialIndex;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Finds cases by the words of their titles, which lie sealed. Lives in memory: filled after each start by opening page
/// after page, and kept current by what the nodes tell each other.
@Component
class CaseIndex implements Changes.Ear {

    private static final String TOPIC = "casework.case";

    private static final int PAGE = 200;

    /// More hits than this help nobody.
    private static final int MOST = 2_000;

    private final ConfidentialIndex index = new ConfidentialIndex();
    private final CaseTable table;
    private final CaseListTable list;
    private final Titles titles;
    private final Changes changes;

    CaseIndex(CaseTable table, CaseListTable list, Titles titles, Changes changes) {
        this.table = table;
        this.list = list;
        this.titles = titles;
        this.changes = changes;
        changes.listen(this);
    }

    /// Best first.
    List<CaseId> search(String words) {
        return index.search(words, MOST).stream()
                .map(id -> new CaseId(UUID.fromString(id)))
                .toList();
    }

    @EventListener
    void on(CaseOpened event) {
        changes.tell(TOPIC, event.file().value());
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void changed(UUID id) {
        put(table.findAll(List.of(new CaseId(id))));
    }

    @Override
    public void missed() {
        var after = Optional.<Cursor>empty();
        List<Case> page;
        do {
            page = list.list(CaseQuery.all(), Optional.empty(), after, PAGE);
            put(page);
            after = page.isEmpty() ? after : Optional.of(Cursor.after(page.getLast()));
        } while (page.size() == PAGE);
    }

    private void put(Collection<Case> files) {
        var opened = titles.of(files);
        for (var file : files) {
            var title = opened.getOrDefault(file.id(), "");
            if (title.isEmpty()) {
                index.remove(file.id().toString());
            } else {
                var fields = new LinkedHashMap<String, String>();
                fields.put("number", file.number().digits());
                fields.put("title", title);
                index.put(file.id().toString(), fields);
            }
        }
    }

    @PreDestroy
    void close() {
        index.close();
    }
}
