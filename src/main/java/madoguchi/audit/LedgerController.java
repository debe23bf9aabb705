// SPDX-License-Identifier: Apache-2.0
package madoguchi.audit;

import java.util.Map;
import java.util.stream.Collectors;
import madoguchi.access.Account;
import madoguchi.access.Accounts;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The ledger as the auditor reads it.
@Controller
class LedgerController {

    private static final int PAGE = 100;

    private final LedgerTable table;
    private final Inspection inspection;
    private final Accounts accounts;

    LedgerController(LedgerTable table, Inspection inspection, Accounts accounts) {
        this.table = table;
        this.inspection = inspection;
        this.accounts = accounts;
    }

    @GetMapping("/ledger")
    @MayCall(Role.AUDITOR)
    LedgerPage ledger(
            @RequestParam(name = "subject", defaultValue = "") String subject,
            @RequestParam(name = "actor", defaultValue = "") String actor,
            @RequestParam(name = "act", defaultValue = "") String act,
            @RequestParam(name = "before", defaultValue = "" + Long.MAX_VALUE) long before) {
        var handles = handles();
        var filter = new LedgerTable.Filter(numberOf(subject), ledgerNameOf(actor.strip(), handles), act);
        var rows = table.before(before, filter, PAGE + 1);
        return new LedgerPage(rows, PAGE, new LedgerPage.Asked(subject, actor, act), handles);
    }

    /// Following the chain changes nothing, but it is work: so it is asked for by a button.
    @PostMapping("/ledger/inspection")
    @MayCall(Role.AUDITOR)
    InspectionPage inspect() {
        return new InspectionPage(inspection.inspect());
    }

    private Map<String, String> handles() {
        return accounts.list().stream()
                .collect(Collectors.toUnmodifiableMap(account -> account.actor().ledgerName(), Account::handle));
    }

    /// A number may be typed with the prefix of the desk, as it stands on every page.
    private static String numberOf(String typed) {
        var plain = typed.strip();
        return plain.substring(plain.lastIndexOf('#') + 1);
    }

    private static String ledgerNameOf(String typed, Map<String, String> handles) {
        return handles.entrySet().stream()
                .filter(named -> named.getValue().equals(typed))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(typed);
    }
}
