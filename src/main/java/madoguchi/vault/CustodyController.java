// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import madoguchi.Faults;
import madoguchi.Refused;
import madoguchi.access.Account;
import madoguchi.access.Accounts;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a custodian looks at an identity.
@Controller
class CustodyController {

    private static final int WORDS_AT_MOST = 2000;

    private final Custody custody;
    private final Accounts accounts;

    CustodyController(Custody custody, Accounts accounts) {
        this.custody = custody;
        this.accounts = accounts;
    }

    @GetMapping("/custody/{finder}")
    @MayCall(Role.CUSTODIAN)
    CustodyPage custody(@PathVariable("finder") String finder) {
        return page(finderOf(finder), new CustodyPage.Asked("", ""), Faults.none());
    }

    /// The answer is the only place where the identity is shown; it is stored nowhere, and reloading it is a new look.
    @PostMapping("/custody/{finder}/look")
    @MayCall(Role.CUSTODIAN)
    Object look(
            @PathVariable("finder") String finder,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "words", defaultValue = "") String words) {
        var id = finderOf(finder);
        var known = reasonOf(reason);
        var faults = Faults.none();
        if (known.isEmpty()) {
            faults.add("reason", "custody.fault.reason");
        }
        faults.require("words", words).limit("words", words, WORDS_AT_MOST);
        return known.isPresent() && faults.isEmpty()
                ? new RevealedPage(id, custody.reveal(id, known.get(), words))
                : page(id, new CustodyPage.Asked(reason, words), faults);
    }

    private CustodyPage page(FinderId finder, CustodyPage.Asked asked, Faults faults) {
        return new CustodyPage(finder, custody.knows(finder), custody.looksAt(finder), handles(), asked, faults);
    }

    /// An id that is none, or nobody's, looks like every other page that is not there.
    private FinderId finderOf(String text) {
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw Refused.notFound();
        }
        var finder = new FinderId(UUID.fromString(text));
        if (!custody.everKnew(finder)) {
            throw Refused.notFound();
        }
        return finder;
    }

    private static Optional<Custody.Reason> reasonOf(String text) {
        return Arrays.stream(Custody.Reason.values())
                .filter(reason -> reason.name().equals(text))
                .findFirst();
    }

    private Map<String, String> handles() {
        List<Account> custodians = accounts.list();
        return custodians.stream()
                .collect(Collectors.toUnmodifiableMap(account -> account.actor().ledgerName(), Account::handle));
    }
}
