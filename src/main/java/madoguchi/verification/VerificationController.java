// SPDX-License-Identifier: Apache-2.0
package madoguchi.verification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import madoguchi.Faults;
import madoguchi.Redirect;
import madoguchi.access.AccountId;
import madoguchi.access.Accounts;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.notation.CvssVector;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The verifications of a case.
@Controller
class VerificationController {

    private final Cases cases;
    private final Verifications verifications;
    private final Accounts accounts;

    VerificationController(Cases cases, Verifications verifications, Accounts accounts) {
        this.cases = cases;
        this.verifications = verifications;
        this.accounts = accounts;
    }

    @GetMapping("/cases/{number}/verification")
    @MayCall({Role.HANDLER, Role.PUBLISHER})
    VerificationPage show(@PathVariable("number") String number) {
        return page(cases.get(number), VerificationForm.empty(), Faults.none(), List.of());
    }

    @GetMapping("/cases/{number}/verification/panel")
    @MayCall({Role.HANDLER, Role.PUBLISHER})
    VerificationPanelPage panel(@PathVariable("number") String number) {
        var file = cases.get(number);
        var all = verifications.list(file);
        return new VerificationPanelPage(file, all.stream().findFirst().map(one -> entry(file, one)), all.size());
    }

    /// Records a verification; with `act=check` only explains the vectors, and records nothing.
    @PostMapping("/cases/{number}/verification")
    @MayCall(Role.HANDLER)
    Object conclude(@PathVariable("number") String number, @RequestParam Map<String, String> typed, Locale locale) {
        var file = cases.get(number);
        var form = new VerificationForm(typed);
        if ("check".equals(form.get("act"))) {
            return page(file, form, form.vectorFaults(locale), form.readable());
        }
        var faults = form.faults(locale);
        if (!faults.isEmpty()) {
            return page(file, form, faults, List.of());
        }
        verifications.conclude(file.id(), form.findings());
        return Redirect.to("/cases/" + file.number() + "/verification", "done.verification.concluded");
    }

    private VerificationPage page(Case file, VerificationForm form, Faults faults, List<CvssVector> explained) {
        var history =
                verifications.list(file).stream().map(one -> entry(file, one)).toList();
        return new VerificationPage(file, cases.titleOf(file), history, form, faults, explained);
    }

    private Entry entry(Case file, Verification verification) {
        return new Entry(verification, nameOf(verification.by()), Verifications.levelOf(file, verification.findings()));
    }

    private String nameOf(String ledgerName) {
        return ledgerName.startsWith("account/")
                ? accounts.find(AccountId.parse(ledgerName.substring("account/".length())))
                        .map(account -> account.person().name())
                        .orElse("")
                : "";
    }
}
