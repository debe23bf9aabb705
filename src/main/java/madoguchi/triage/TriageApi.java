// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.Faults;
import madoguchi.Refused;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.intake.Item;
import madoguchi.intake.Report;
import madoguchi.intake.ReportNumber;
import madoguchi.intake.Reports;
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

    @GetMapping
    @MayCall({Role.HANDLER, Role.PUBLISHER, Role.CUSTODIAN})
    TriageJson.ReportsJson reports(@RequestParam Map<String, String> asked) {
        var with = new LinkedHashMap<>(asked);
        with.putIfAbsent("state", "all");
        var page = list.page(QueueController.QueueQuery.of(with).filter(Optional.empty()));
        return new TriageJson.ReportsJson(
                page.entries().stream().map(TriageJson.ReportLineJson::of).toList(),
                page.total(),
                page.next().map(QueueFilter.Cursor::written).orElse(null),
                page.preparing());
    }

    @GetMapping("/{number}")
    @MayCall({Role.HANDLER, Role.PUBLISHER, Role.CUSTODIAN})
    ResponseEntity<TriageJson.ReportJson> report(@PathVariable("number") String number) {
        return answer(line(number));
    }

    @PutMapping("/{number}/verdict")
    @MayCall(Role.HANDLER)
    ResponseEntity<?> judge(
            @PathVariable("number") String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody TriageJson.VerdictRequest asked) {
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
    private void save(QueueLine line, TriageJson.CopyJson asked, Faults faults) {
        var report = reports.get(line.report());
        var content = content(report, asked);
        var copy = Boolean.TRUE.equals(asked.replaceTraces())
                ? copies.saveWithoutTraces(report, content)
                : copies.save(report, content);
        if (!copy.ready()) {
            faults.add("copy", "triage.fault.copy");
        }
    }

    private HandlingCopies.Content content(Report report, TriageJson.CopyJson asked) {
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
        return new HandlingCopies.Content(fields, before.kept());
    }

    private ResponseEntity<TriageJson.ReportJson> answer(QueueLine line) {
        var report = reports.get(line.report());
        var text = Optional.ofNullable(reports.textsOf(List.of(report)).get(report.id()));
        var json = new TriageJson.ReportJson(
                line.number().digits(),
                line.kind().code(),
                report.language().getLanguage(),
                line.state().code(),
                line.receivedAt(),
                line.dueOn().orElse(null),
                text.map(words -> TriageJson.byCode(words.items())).orElse(null),
                reports.supplementsOf(report).stream().map(TriageJson::json).toList(),
                reports.attachmentsOf(report).stream().map(TriageJson::json).toList(),
                triage.copyOf(report.id()).map(TriageJson::json).orElse(null),
                triage.judgementsOf(report.id()).stream().map(this::json).toList());
        return ResponseEntity.ok().eTag(tag(line)).body(json);
    }

    private TriageJson.VerdictJson json(Judgement one) {
        var ground = one.verdict() instanceof Verdict.Declined(var why) ? why.code() : null;
        var of = one.verdict() instanceof Verdict.Duplicate(var original)
                ? queue.find(original).map(line -> line.number().digits()).orElse(null)
                : null;
        return new TriageJson.VerdictJson(one.verdict().code(), ground, of, one.at(), one.by(), one.words());
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
