// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import madoguchi.Faults;
import madoguchi.Refused;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.intake.Attachment;
import madoguchi.intake.Item;
import madoguchi.intake.Report;
import madoguchi.intake.ReportNumber;
import madoguchi.intake.Reports;
import madoguchi.intake.Supplement;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Triage for programs.
@RestController
@RequestMapping("/api/v1/reports")
class TriageApi {

    private final ReportList list;
    private final Queue queue;
    private final Triage triage;
    private final HandlingCopies copies;
    private final Reports reports;
    private final MessageSource messages;

    TriageApi(
            ReportList list,
            Queue queue,
            Triage triage,
            HandlingCopies copies,
            Reports reports,
            MessageSource messages) {
        this.list = list;
        this.queue = queue;
        this.triage = triage;
        this.copies = copies;
        this.reports = reports;
        this.messages = messages;
    }

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
    /// @param keep true: whatever looks like a trace of the finder is none
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

    @GetMapping
    @MayCall({Role.HANDLER, Role.PUBLISHER, Role.CUSTODIAN})
    ReportsJson reports(@RequestParam Map<String, String> asked) {
        var with = new LinkedHashMap<>(asked);
        with.putIfAbsent("state", "all");
        var page = list.page(QueueController.QueueQuery.of(with).filter(Optional.empty()));
        return new ReportsJson(
                page.entries().stream().map(ReportLineJson::of).toList(),
                page.total(),
                page.next().map(QueueFilter.Cursor::written).orElse(null),
                page.preparing());
    }

    @GetMapping("/{number}")
    @MayCall({Role.HANDLER, Role.PUBLISHER, Role.CUSTODIAN})
    ResponseEntity<ReportJson> report(@PathVariable("number") String number) {
        return answer(line(number));
    }

    @PutMapping("/{number}/verdict")
    @MayCall(Role.HANDLER)
    ResponseEntity<?> judge(
            @PathVariable("number") String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody VerdictRequest asked) {
        var line = line(number);
        if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(tag(line))) {
            throw new ChangedSince();
        }
        var faults = Faults.none();
        var version = asked.copy() == null ? seen(ifMatch, line) : "";
        var form = new VerdictForm(
                text(asked.verdict()), text(asked.ground()), text(asked.of()), text(asked.words()), version);
        var ruling = form.read(faults, wanted -> queue.find(wanted).map(QueueLine::report));
        if (faults.isEmpty() && asked.copy() != null) {
            save(line, asked.copy(), faults);
        }
        if (!faults.isEmpty() || ruling.isEmpty()) {
            return problem(faults);
        }
        triage.judge(line.report(), ruling.get());
        return answer(line(number));
    }

    private static String seen(@Nullable String ifMatch, QueueLine line) {
        return ifMatch == null || ifMatch.equals("*") ? "" : String.valueOf(line.version());
    }

    /// A copy with traces left in it is kept as a draft, and the verdict is refused.
    private void save(QueueLine line, CopyJson asked, Faults faults) {
        var report = reports.get(line.report());
        var content = content(report, asked);
        var copy = Boolean.TRUE.equals(asked.replaceTraces())
                ? copies.saveWithoutTraces(report, content)
                : copies.save(report, content);
        if (!copy.ready()) {
            faults.add("copy", "triage.fault.copy");
        }
    }

    private HandlingCopies.Content content(Report report, CopyJson asked) {
        var before = copies.latest(report.id())
                .map(HandlingCopies.Copy::content)
                .orElseGet(() -> HandlingCopies.Content.of(reports.textOf(report)));
        var fields = new LinkedHashMap<>(before.fields());
        if (asked.title() != null) {
            fields.put(HandlingCopies.TITLE, asked.title());
        }
        var items = asked.vulnerability() == null ? Map.<String, String>of() : asked.vulnerability();
        Item.of(report.kind()).stream()
                .filter(item -> items.containsKey(item.code()))
                .forEach(item -> fields.put(item.code(), items.getOrDefault(item.code(), "")));
        return new HandlingCopies.Content(fields, before.kept().isEmpty() ? Set.of() : before.kept());
    }

    private ResponseEntity<ReportJson> answer(QueueLine line) {
        var report = reports.get(line.report());
        var text = Optional.ofNullable(reports.textsOf(List.of(report)).get(report.id()));
        var json = new ReportJson(
                line.number().digits(),
                line.kind().code(),
                report.language().getLanguage(),
                line.state().code(),
                line.receivedAt(),
                line.dueOn().orElse(null),
                text.map(words -> byCode(words.items())).orElse(null),
                reports.supplementsOf(report).stream().map(TriageApi::json).toList(),
                reports.attachmentsOf(report).stream().map(TriageApi::json).toList(),
                triage.copyOf(report.id()).map(TriageApi::json).orElse(null),
                triage.judgementsOf(report.id()).stream().map(this::json).toList());
        return ResponseEntity.ok().eTag(tag(line)).body(json);
    }

    private static SupplementJson json(Supplement one) {
        return new SupplementJson(one.at(), one.text());
    }

    private static AttachmentJson json(Attachment one) {
        return new AttachmentJson(one.id().toString(), one.name(), one.type(), one.size());
    }

    private static CopyJson json(HandlingCopy copy) {
        return new CopyJson(copy.title(), byCode(copy.text().items()), true, null);
    }

    private VerdictJson json(Judgement one) {
        var ground = one.verdict() instanceof Verdict.Declined(var why) ? why.code() : null;
        var of = one.verdict() instanceof Verdict.Duplicate(var original)
                ? queue.find(original).map(line -> line.number().digits()).orElse(null)
                : null;
        return new VerdictJson(one.verdict().code(), ground, of, one.at(), one.by(), one.words());
    }

    private static Map<String, String> byCode(Map<Item, String> items) {
        var byCode = new LinkedHashMap<String, String>();
        items.forEach((item, words) -> byCode.put(item.code(), words));
        return byCode;
    }

    private QueueLine line(String number) {
        return queue.get(ReportNumber.read(number).orElseThrow(Refused::notFound));
    }

    private static String tag(QueueLine line) {
        return "\"" + line.version() + "\"";
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written;
    }

    private ResponseEntity<ProblemDetail> problem(Faults faults) {
        var locale = LocaleContextHolder.getLocale();
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, messages.getMessage("refused.status.422", null, locale));
        problem.setType(URI.create("urn:madoguchi:refused.status.422"));
        problem.setProperty(
                "errors",
                faults.all().stream()
                        .map(fault -> Map.of(
                                "field", fault.field(),
                                "message", messages.getMessage(fault.messageKey(), fault.arguments(), locale)))
                        .toList());
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /// The report is no longer as the caller saw it (RFC 9110 section 13.1.1).
    static final class ChangedSince extends Refused {
        ChangedSince() {
            super(HttpStatus.PRECONDITION_FAILED, "refused.triage.changed-meanwhile");
        }
    }
}
