// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import madoguchi.Faults;
import madoguchi.Redirect;
import madoguchi.access.Acting;
import madoguchi.access.Actor;
import madoguchi.access.MayCall;
import madoguchi.access.Session;
import madoguchi.intake.Report;
import madoguchi.intake.Reports;
import madoguchi.vault.Vault;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The finder's door: number and pass-phrase, no account.
@Controller
class StatusController {

    private final Reports reports;
    private final Vault vault;
    private final Finders finders;
    private final FinderPages pages;
    private final Messages messages;
    private final Session session;

    StatusController(
            Reports reports, Vault vault, Finders finders, FinderPages pages, Messages messages, Session session) {
        this.reports = reports;
        this.vault = vault;
        this.finders = finders;
        this.pages = pages;
        this.messages = messages;
        this.session = session;
    }

    @GetMapping("/report/status")
    @MayCall(anyone = true)
    Object status(@RequestParam(name = "before") Optional<Long> before) {
        return Acting.now() instanceof Actor.Finder ? pageOf(finders.mine(), before) : StatusFormPage.blank();
    }

    /// A wrong number and a wrong pass-phrase get the same answer, and the pass-phrase is never shown again.
    @PostMapping("/report/status")
    @MayCall(anyone = true)
    Object enter(
            @RequestParam("number") String number,
            @RequestParam("passphrase") String passphrase,
            HttpServletRequest request,
            HttpServletResponse response) {
        var faults = Faults.none().require("number", number).require("passphrase", passphrase);
        if (!faults.isEmpty()) {
            return new StatusFormPage(number, faults);
        }
        var report = reports.admit(number, passphrase);
        if (report.isEmpty()) {
            return new StatusFormPage(number, faults.add("number", "status.form.wrong"));
        }
        session.open(new Actor.Finder(report.get().value()), request, response);
        return Redirect.to("/report/status");
    }

    private Object pageOf(Report report, Optional<Long> before) {
        if (vault.isShredded(report.finder())) {
            return pages.shredded(report);
        }
        messages.see(Messages.with(report), MessageTable.Side.OTHER);
        return pages.of(report, before);
    }
}
