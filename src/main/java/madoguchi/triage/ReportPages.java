// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import madoguchi.access.AccountId;
import madoguchi.access.Acting;
import madoguchi.access.Actor;
import madoguchi.calendar.DeskZone;
import madoguchi.intake.Item;
import madoguchi.intake.Report;
import madoguchi.intake.ReportText;
import madoguchi.intake.Reports;
import madoguchi.intake.Supplement;
import madoguchi.vault.Vault;
import org.springframework.stereotype.Component;

/// Lays the page of a report out: opens what it shows and marks the finder's traces.
@Component
class ReportPages {

    private static final String ADDED = "added-";

    private final Queue queue;
    private final Triage triage;
    private final HandlingCopies copies;
    private final Reports reports;
    private final ReportList list;
    private final Vault vault;
    private final DeskZone zone;

    ReportPages(
            Queue queue,
            Triage triage,
            HandlingCopies copies,
            Reports reports,
            ReportList list,
            Vault vault,
            DeskZone zone) {
        this.queue = queue;
        this.triage = triage;
        this.copies = copies;
        this.reports = reports;
        this.list = list;
        this.vault = vault;
        this.zone = zone;
    }

    ReportPage page(QueueLine line) {
        return page(line, ReportPage.Typed.nothing(line));
    }

    ReportPage page(QueueLine line, ReportPage.Typed typed) {
        var report = reports.get(line.report());
        var text = Optional.ofNullable(reports.textsOf(List.of(report)).get(report.id()));
        var saved = copies.latest(report.id());
        var handles = list.handles();
        return new ReportPage(
                report,
                line,
                text.map(ReportText::title)
                        .or(() -> saved.map(copy -> copy.content().title()))
                        .orElse(""),
                person(line, handles),
                line.isLate(zone.today()),
                original(report, text),
                editor(report, text, saved),
                past(line, handles),
                typed);
    }

    private static ReportPage.Person person(QueueLine line, Map<AccountId, String> handles) {
        var me = Acting.now() instanceof Actor.Member member
                ? Optional.of(member.account())
                : Optional.<AccountId>empty();
        return line.handler()
                .map(id -> new ReportPage.Person(
                        handles.getOrDefault(id, id.toString()),
                        id.toString(),
                        me.filter(id::equals).isPresent()))
                .orElseGet(() -> new ReportPage.Person("", "", false));
    }

    private ReportPage.Original original(Report report, Optional<ReportText> text) {
        if (text.isEmpty()) {
            return new ReportPage.Original(true, List.of(), List.of(), List.of());
        }
        var supplements = reports.supplementsOf(report);
        var traces = Traces.in(everything(text.get(), supplements), report.finder(), vault);
        var items = new ArrayList<ReportPage.Said>();
        text.get()
                .items()
                .forEach((item, answer) -> items.add(new ReportPage.Said(item, answer, traces.of(item.code()))));
        return new ReportPage.Original(
                false,
                items,
                supplements.stream()
                        .map(one -> new ReportPage.Added(one.at(), traces.of(ADDED + one.id())))
                        .toList(),
                reports.attachmentsOf(report));
    }

    private static Map<String, String> everything(ReportText text, List<Supplement> supplements) {
        var all = new LinkedHashMap<String, String>();
        text.items().forEach((item, answer) -> all.put(item.code(), answer));
        supplements.forEach(one -> all.put(ADDED + one.id(), one.text()));
        return all;
    }

    private ReportPage.Editor editor(Report report, Optional<ReportText> text, Optional<HandlingCopies.Copy> saved) {
        var content = saved.map(HandlingCopies.Copy::content)
                .or(() -> text.map(HandlingCopies.Content::of))
                .orElseGet(() -> new HandlingCopies.Content(Map.of(), Set.of()));
        var fields = new ArrayList<ReportPage.Editor.Field>();
        var texts = new LinkedHashMap<String, String>();
        var codes = new ArrayList<String>();
        codes.add(HandlingCopies.TITLE);
        Item.of(report.kind()).forEach(item -> codes.add(item.code()));
        for (var code : codes) {
            var value = content.fields().getOrDefault(code, "");
            fields.add(new ReportPage.Editor.Field(code, value));
            texts.put(code, value);
        }
        var traces = Traces.in(texts, report.finder(), vault);
        var state = saved.map(copy -> copy.ready() ? "ready" : "draft").orElse("no");
        return new ReportPage.Editor(fields, traces, content.kept(), traces.left(content.kept()), state);
    }

    private ReportPage.Past past(QueueLine line, Map<AccountId, String> handles) {
        var told = triage.judgementsOf(line.report()).stream()
                .map(judgement ->
                        new ReportPage.Told(judgement, originalOf(judgement), byName(judgement.by(), handles)))
                .toList();
        return new ReportPage.Past(told, queue.estimatesOf(line.report()), queue.duplicatesOf(line.report()));
    }

    private String originalOf(Judgement judgement) {
        return judgement.verdict() instanceof Verdict.Duplicate(var of)
                ? queue.find(of).map(line -> line.number().digits()).orElse("")
                : "";
    }

    private static String byName(String ledgerName, Map<AccountId, String> handles) {
        return handles.entrySet().stream()
                .filter(one -> ledgerName.equals("account/" + one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ledgerName);
    }
}
