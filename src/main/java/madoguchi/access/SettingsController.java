// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import madoguchi.Faults;
import madoguchi.Redirect;
import madoguchi.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The people with an account and the settings in force, for the administrator.
@Controller
class SettingsController {

    private final Accounts accounts;
    private final Passes passes;
    private final SettingsInForce settings;

    SettingsController(Accounts accounts, Passes passes, SettingsInForce settings) {
        this.accounts = accounts;
        this.passes = passes;
        this.settings = settings;
    }

    @GetMapping("/settings")
    @MayCall(Role.ADMINISTRATOR)
    SettingsPage settings() {
        return page(AccountForm.empty(), Faults.none());
    }

    @PostMapping("/settings/accounts")
    @MayCall(Role.ADMINISTRATOR)
    Object add(@RequestParam MultiValueMap<String, String> typed) {
        var form = AccountForm.of(typed);
        var faults = form.faults();
        if (!faults.isEmpty()) {
            return page(form, faults);
        }
        try {
            accounts.invite(form.handle(), form.person(), form.roles(), form.speaksFor());
            return Redirect.to("/settings", "done.account-added");
        } catch (Accounts.HandleTaken | Accounts.NotAHandle refused) {
            return page(form, faults.add("handle", refused.messageKey(), refused.arguments()));
        }
    }

    /// The link is the answer itself and stands nowhere else: asked for again, it is another one.
    @PostMapping("/settings/accounts/{account}/link")
    @MayCall(Role.ADMINISTRATOR)
    MemberLinkPage link(@PathVariable("account") String account) {
        var person = person(account);
        return new MemberLinkPage(person, passes.linkFor(person.id()));
    }

    @PostMapping("/settings/accounts/{account}/disabling")
    @MayCall(Role.ADMINISTRATOR)
    Redirect disable(@PathVariable("account") String account) {
        accounts.disable(person(account).id());
        return Redirect.to("/settings", "done.account-disabled");
    }

    private SettingsPage page(AccountForm form, Faults faults) {
        return new SettingsPage(accounts.list(), settings.all(), form, faults);
    }

    private Account person(String handle) {
        return accounts.find(handle).filter(Account::enabled).orElseThrow(Refused::notFound);
    }
}
