// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import madoguchi.Redirect;
import madoguchi.Refused;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.intake.Report;
import madoguchi.intake.Reports;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// What a finder sends after the report: messages, answers and supplements, each with files.
@Controller
class SupplementController {

    private final Finders finders;
    private final FinderPages pages;
    private final Incoming incoming;
    private final Messages messages;
    private final Reports reports;
    private final MessageSource words;

    SupplementController(
            Finders finders,
            FinderPages pages,
            Incoming incoming,
            Messages messages,
            Reports reports,
            MessageSource words) {
        this.finders = finders;
        this.pages = pages;
        this.incoming = incoming;
        this.messages = messages;
        this.reports = reports;
        this.words = words;
    }

    @PostMapping("/report/status/messages")
    @MayCall(Role.FINDER)
    Object write(HttpServletRequest request) throws IOException {
        var report = finders.mineOpened();
        var typed = incoming.read(report, "text", request);
        if (!typed.isGood()) {
            return pages.of(report, Optional.empty(), forms(report, typed, FinderPage.Typed.blank()));
        }
        messages.fromFinder(report, textOf(report, typed), typed.passOn() ? Intent.PASS_ON : Intent.WORD);
        return Redirect.to("/report/status", "done.message-sent-to-desk");
    }

    /// An answer to the desk's question is a supplement, and brings the report back to the desk.
    @PostMapping("/report/status/answer")
    @MayCall(Role.FINDER)
    Object answer(HttpServletRequest request) throws IOException {
        var report = openToSupplements();
        var typed = incoming.read(report, "answer", request);
        if (!typed.isGood()) {
            return pages.of(report, Optional.empty(), forms(report, FinderPage.Typed.blank(), typed));
        }
        reports.supplement(report.id(), textOf(report, typed));
        return Redirect.to("/report/status", "done.report-supplemented");
    }

    @GetMapping("/report/status/supplement")
    @MayCall(Role.FINDER)
    SupplementPage supplement() {
        return new SupplementPage(openToSupplements().number(), FinderPage.Typed.blank(), incoming.mostMegabytes());
    }

    @PostMapping("/report/status/supplement")
    @MayCall(Role.FINDER)
    Object add(HttpServletRequest request) throws IOException {
        var report = openToSupplements();
        var typed = incoming.read(report, "text", request);
        if (!typed.isGood()) {
            return new SupplementPage(report.number(), typed, incoming.mostMegabytes());
        }
        reports.supplement(report.id(), textOf(report, typed));
        return Redirect.to("/report/status", "done.report-supplemented");
    }

    /// Nobody reads what is added to a report that was taken back; a message is read.
    private Report openToSupplements() {
        var report = finders.mineOpened();
        if (report.isWithdrawn()) {
            throw Refused.notFound();
        }
        return report;
    }

    private FinderPage.Forms forms(Report report, FinderPage.Typed message, FinderPage.Typed answer) {
        return new FinderPage.Forms(message, answer, reports.attachmentsOf(report), incoming.mostMegabytes());
    }

    /// Files that came without words say so themselves.
    private String textOf(Report report, FinderPage.Typed typed) {
        if (!typed.text().isBlank()) {
            return typed.text();
        }
        return words.getMessage("status.files.alone", new Object[] {typed.files()}, report.language());
    }
}
