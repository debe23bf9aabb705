// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.access.Account;
import madoguchi.access.AccountId;
import madoguchi.access.Accounts;
import madoguchi.audit.Ledger;
import madoguchi.audit.LedgerEntry;
import madoguchi.audit.Subject;
import org.springframework.stereotype.Component;

/// What happened in a case, in words, as the ledger has it.
@Component
class History {

    /// @param act key of the words for what was done; `name` is what to say when there are none
    /// @param detail key of a word more, such as the outcome; may be empty
    /// @param whom the name of whom it concerns, such as a new handler; may be empty
    record Event(Instant at, String act, String name, Doer doer, String detail, String whom) {}

    /// @param messageKey the role, for those without a name here
    /// @param name of a member; empty for everybody else
    record Doer(String messageKey, String name) {}

    private final Ledger ledger;
    private final Accounts accounts;

    History(Ledger ledger, Accounts accounts) {
        this.ledger = ledger;
        this.accounts = accounts;
    }

    /// The newest first.
    List<Event> of(Case file) {
        var names = new Names();
        return ledger.about(Subject.caseFile(file.number())).reversed().stream()
                .map(entry -> event(entry, names))
                .toList();
    }

    /// Who this is, by the ledger's name.
    Doer doer(String ledgerName) {
        return new Names().doer(ledgerName);
    }

    String nameOf(AccountId account) {
        return accounts.find(account).map(found -> found.person().name()).orElse("");
    }

    private static Event event(LedgerEntry entry, Names names) {
        return new Event(
                entry.at(),
                "ledger.act." + entry.act(),
                entry.act(),
                names.doer(entry.actor()),
                "case-closed".equals(entry.act())
                        ? Outcome.valueOf(entry.facts().getOrDefault("outcome", ""))
                                .messageKey()
                        : "",
                "case-assigned".equals(entry.act())
                        ? names.doer("account/" + entry.facts().getOrDefault("handler", ""))
                                .name()
                        : "");
    }

    /// Names asked for once each.
    final class Names {

        private static final String ACCOUNT = "account/";
        private final Map<String, Doer> known = new HashMap<>();

        Doer doer(String ledgerName) {
            return known.computeIfAbsent(ledgerName, this::look);
        }

        private Doer look(String ledgerName) {
            if (ledgerName.startsWith(ACCOUNT)) {
                var name = Optional.of(AccountId.parse(ledgerName.substring(ACCOUNT.length())))
                        .flatMap(accounts::find)
                        .map(Account::person)
                        .map(Account.Person::name);
                return new Doer("casework.doer.member", name.orElse(""));
            }
            return new Doer("casework.doer." + ledgerName.replaceFirst("/.*", ""), "");
        }
    }
}
