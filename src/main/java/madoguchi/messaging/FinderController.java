// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import madoguchi.Redirect;
import madoguchi.Refused;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.casework.Cases;
import madoguchi.coordination.Coordination;
import madoguchi.intake.Report;
import madoguchi.intake.Reports;
import madoguchi.vault.Consent;
import madoguchi.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a finder may do with their own report.
@Controller
class FinderController {

    private final Finders finders;
    private final FinderPages pages;
    private final FinderConsents consents;
    private final Messages messages;
    private final Reports reports;
    private final Vault vault;
    private final Cases cases;
    private final Coordination coordination;

    FinderController(
            Finders finders,
            FinderPages pages,
            FinderConsents consents,
            Messages messages,
            Reports reports,
            Vault vault,
            Cases cases,
            Coordination coordination) {
        this.finders = finders;
        this.pages = pages;
        this.consents = consents;
        this.messages = messages;
        this.reports = reports;
        this.vault = vault;
        this.cases = cases;
        this.coordination = coordination;
    }

    @GetMapping("/report/status/report")
    @MayCall(Role.FINDER)
    AsSentPage asSent() {
        var report = finders.mineOpened();
        return new AsSentPage(
                report.number(),
                report.receivedAt(),
                reports.textOf(report),
                reports.supplementsOf(report),
                reports.attachmentsOf(report));
    }

    @GetMapping("/report/status/consent")
    @MayCall(Role.FINDER)
    ConsentPage consent() {
        return consents.pageOf(finders.mineOpened());
    }

    @PostMapping("/report/status/consent")
    @MayCall(Role.FINDER)
    Object changeConsent(@ModelAttribute ConsentForm form) {
        var report = finders.mineOpened();
        var typed = form.consent();
        var faults = FinderConsents.faultsOf(typed);
        if (!faults.isEmpty()) {
            return consents.pageOf(report, typed, faults);
        }
        if (!typed.equals(vault.consentOf(report.finder()))) {
            vault.change(report.finder(), typed);
        }
        return Redirect.to("/report/status/consent", "done.consent-changed");
    }

    /// The form's fields; a purpose that was not answered with yes is not allowed.
    record ConsentForm(
            @Nullable String nameToParticipant,
            @Nullable String contactToParticipant,
            @Nullable String directExchange,
            @Nullable String credit,
            @Nullable String creditName,
            @Nullable String letters) {

        Consent consent() {
            var wish = creditOf(credit);
            return new Consent(
                    "yes".equals(nameToParticipant),
                    "yes".equals(contactToParticipant),
                    "yes".equals(directExchange),
                    wish,
                    wish == Consent.Credit.NONE || creditName == null ? "" : creditName.strip(),
                    "yes".equals(letters));
        }

        private static Consent.Credit creditOf(@Nullable String word) {
            return switch (word) {
                case "name" -> Consent.Credit.NAME;
                case "handle" -> Consent.Credit.HANDLE;
                case null, default -> Consent.Credit.NONE;
            };
        }
    }

    @GetMapping("/report/status/withdrawal")
    @MayCall(Role.FINDER)
    WithdrawalPage withdrawal() {
        var report = finders.mineOpened();
        return new WithdrawalPage(report.number(), isKnownToOthers(report));
    }

    /// Taken back twice is taken back.
    @PostMapping("/report/status/withdrawal")
    @MayCall(Role.FINDER)
    Redirect withdraw() {
        reports.withdraw(finders.mineOpened().id());
        return Redirect.to("/report/status", "done.report-withdrawn");
    }

    @GetMapping("/report/status/silence")
    @MayCall(Role.FINDER)
    SilencePage silence() {
        var report = finders.mineOpened();
        return new SilencePage(report.number(), askable(report), FinderPage.Typed.blank());
    }

    @PostMapping("/report/status/silence")
    @MayCall(Role.FINDER)
    Object askToLiftSilence(@RequestParam("text") String text) {
        var report = finders.mineOpened();
        var silence = askable(report);
        var faults = Writing.faultsOf(text);
        if (!faults.isEmpty()) {
            return new SilencePage(report.number(), silence, new FinderPage.Typed(text, false, faults, 0));
        }
        messages.fromFinder(report, text, Intent.LIFT_SILENCE);
        return Redirect.to("/report/status", "done.silence-asked");
    }

    /// The silence, once its year is over and while nobody has asked.
    private Silence askable(Report report) {
        return pages.silenceOf(report)
                .filter(silence -> silence.mayAsk() && silence.asked().isEmpty())
                .orElseThrow(Refused::notFound);
    }

    private boolean isKnownToOthers(Report report) {
        return cases.find(report.id()).stream()
                .flatMap(file -> coordination.participantsOf(file).stream())
                .anyMatch(participant -> participant.notifiedAt().isPresent());
    }
}
