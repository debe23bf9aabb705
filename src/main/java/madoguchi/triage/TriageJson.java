// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import madoguchi.intake.Attachment;
import madoguchi.intake.Item;
import madoguchi.intake.Supplement;
import org.jspecify.annotations.Nullable;

/// What triage says to programs, and what it is told by them.
final class TriageJson {

    private TriageJson() {}

    /// @param next to be sent as `cursor` for the following page; absent on the last one
    /// @param preparing true while the words were looked for in an index that is not yet full
    record ReportsJson(
            List<ReportLineJson> items, int total, @Nullable String next, boolean preparing) {}

    record ReportLineJson(
            String number,
            String kind,
            String state,
            String title,
            Instant receivedAt,
            @Nullable LocalDate dueOn,
            boolean late,
            @Nullable String handler,
            @Nullable String level) {

        static ReportLineJson of(ReportList.Entry entry) {
            var line = entry.line();
            return new ReportLineJson(
                    line.number().digits(),
                    line.kind().code(),
                    line.state().code(),
                    entry.title(),
                    line.receivedAt(),
                    line.dueOn().orElse(null),
                    entry.late(),
                    entry.handler().isEmpty() ? null : entry.handler(),
                    line.level().map(ImpactLevel::code).orElse(null));
        }
    }

    record ReportJson(
            String number,
            String kind,
            String language,
            String state,
            Instant receivedAt,
            @Nullable LocalDate dueOn,
            @Nullable Map<String, String> vulnerability,
            List<SupplementJson> supplements,
            List<AttachmentJson> attachments,
            @Nullable CopyJson copy,
            List<VerdictJson> verdicts) {}

    record SupplementJson(Instant at, String text) {}

    record AttachmentJson(String id, String name, String type, long size) {}

    /// @param vulnerability the items by their names; those left out stay as the finder wrote them
    /// @param ready in answers only: whether it may be passed on
    /// @param replaceTraces true: a neutral word stands in place of each trace
    record CopyJson(
            @Nullable String title,
            @Nullable Map<String, String> vulnerability,
            @Nullable Boolean ready,
            @Nullable Boolean replaceTraces) {}

    record VerdictJson(
            String verdict,
            @Nullable String ground,
            @Nullable String of,
            Instant at,
            String by,
            String words) {}

    /// @param of the number of the report that told us first
    record VerdictRequest(
            @Nullable String verdict,
            @Nullable String ground,
            @Nullable String of,
            @Nullable String words,
            @Nullable CopyJson copy) {}

    static SupplementJson json(Supplement one) {
        return new SupplementJson(one.at(), one.text());
    }

    static AttachmentJson json(Attachment one) {
        return new AttachmentJson(one.id().toString(), one.name(), one.type(), one.size());
    }

    static CopyJson json(HandlingCopy copy) {
        return new CopyJson(copy.title(), byCode(copy.text().items()), true, null);
    }

    static Map<String, String> byCode(Map<Item, String> items) {
        var byCode = new LinkedHashMap<String, String>();
        items.forEach((item, words) -> byCode.put(item.code(), words));
        return byCode;
    }
}
