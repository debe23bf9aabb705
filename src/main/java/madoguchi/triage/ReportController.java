// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import madoguchi.Faults;
import madoguchi.Redirect;
import madoguchi.Refused;
import madoguchi.access.AccountId;
import madoguchi.access.Acting;
import madoguchi.access.Actor;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.intake.Item;
import madoguchi.intake.ReportNumber;
import madoguchi.intake.Reports;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One report at triage: read it, take it, write its handling copy, judge it.
@Controller
class ReportController {

    private final Queue queue;
    private final Triage triage;
    private final HandlingCopies copies;
    private final ReportPages pages;
    private final Reports reports;

    ReportController(Queue queue, Triage triage, HandlingCopies copies, ReportPages pages, Reports reports) {
        this.queue = queue;
        this.triage = triage;
        this.copies = copies;
        this.pages = pages;
        this.reports = reports;
    }

    @GetMapping("/reports/{number}")
    @MayCall({Role.HANDLER, Role.PUBLISHER, Role.CUSTODIAN})
    ReportPage report(@PathVariable("number") String number) {
        return pages.page(line(number));
    }

    @PostMapping("/reports/{number}/handler")
    @MayCall(Role.HANDLER)
    Redirect take(
            @PathVariable("number") String number,
            @RequestParam(name = "act", defaultValue = "take") String act,
            @RequestParam(name = "instead", defaultValue = "") String instead) {
        var line = line(number);
        var release = "release".equals(act);
        queue.take(line.report(), release ? Optional.empty() : Optional.of(me()), account(instead));
        return Redirect.to(pathOf(line), release ? "done.triage.released" : "done.triage.taken");
    }

    @PostMapping("/reports/{number}/copy")
    @MayCall(Role.HANDLER)
    Redirect copy(@PathVariable("number") String number, @RequestParam MultiValueMap<String, String> typed) {
        var line = line(number);
        var report = reports.get(line.report());
        var content = content(line, typed);
        var copy = "replace".equals(typed.getFirst("act"))
                ? copies.saveWithoutTraces(report, content)
                : copies.save(report, content);
        return Redirect.to(pathOf(line), copy.ready() ? "done.triage.copy-ready" : "done.triage.copy-draft");
    }

    @PostMapping("/reports/{number}/estimate")
    @MayCall(Role.HANDLER)
    Redirect estimate(
            @PathVariable("number") String number,
            @RequestParam("spread") String spread,
            @RequestParam("band") String band,
            @RequestParam(name = "exploited", defaultValue = "false") boolean exploited,
            @RequestParam(name = "passive", defaultValue = "false") boolean passive) {
        var line = line(number);
        var reach = ImpactLevel.Spread.of(ImpactLevel.Spread.read(spread), exploited);
        queue.estimate(line.report(), reach, ImpactLevel.Band.read(band), passive);
        return Redirect.to(pathOf(line), "done.triage.estimated");
    }

    /// Asked twice where the finder is turned away: the first answer is a page that says what the finder will read.
    @PostMapping("/reports/{number}/verdict")
    @MayCall(Role.HANDLER)
    Object judge(@PathVariable("number") String number, @RequestParam Map<String, String> typed) {
        var line = line(number);
        var form = VerdictForm.of(typed);
        var faults = Faults.none();
        if ("back".equals(typed.get("act"))) {
            return pages.page(line, new ReportPage.Typed(form, faults, false));
        }
        var ruling = form.read(faults, wanted -> queue.find(wanted).map(QueueLine::report));
        try {
            if (ruling.isPresent() && form.needsConfirmation() && !"confirmed".equals(typed.get("act"))) {
                triage.tryOut(line.report(), ruling.get());
                return new ConfirmVerdictPage(line, form, ruling.get().verdict(), queue.duplicatesOf(line.report()));
            }
            if (ruling.isPresent()) {
                triage.judge(line.report(), ruling.get());
                return Redirect.to(pathOf(line), "done.triage." + form.verdict());
            }
        } catch (Triage.Misjudged lacking) {
            faults.add(lacking.field(), lacking.messageKey());
        }
        return pages.page(line, new ReportPage.Typed(form, faults, true));
    }

    private QueueLine line(String number) {
        return queue.get(ReportNumber.read(number).orElseThrow(Refused::notFound));
    }

    private static HandlingCopies.Content content(QueueLine line, MultiValueMap<String, String> typed) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(HandlingCopies.TITLE, typed(typed, HandlingCopies.TITLE, 200));
        Item.of(line.kind()).forEach(item -> fields.put(item.code(), typed(typed, item.code(), 40_000)));
        return new HandlingCopies.Content(fields, Set.copyOf(typed.getOrDefault("keep", List.of())));
    }

    private static String typed(MultiValueMap<String, String> typed, String code, int most) {
        var text = Optional.ofNullable(typed.getFirst(ReportPage.Editor.PREFIX + code))
                .orElse("");
        var plain = text.replace("\r\n", "\n");
        return plain.length() > most ? plain.substring(0, most) : plain;
    }

    private static AccountId me() {
        if (Acting.now() instanceof Actor.Member member) {
            return member.account();
        }
        throw Refused.notFound();
    }

    private static Optional<AccountId> account(String written) {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(AccountId.parse(written));
        } catch (IllegalArgumentException _) {
            throw Refused.notFound();
        }
    }

    private static String pathOf(QueueLine line) {
        return "/reports/" + line.number();
    }
}
