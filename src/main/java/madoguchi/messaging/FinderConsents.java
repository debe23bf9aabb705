// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.List;
import java.util.Locale;
import madoguchi.Faults;
import madoguchi.audit.Ledger;
import madoguchi.audit.LedgerEntry;
import madoguchi.audit.Subject;
import madoguchi.intake.Report;
import madoguchi.vault.Consent;
import madoguchi.vault.FinderId;
import madoguchi.vault.Vault;
import org.springframework.stereotype.Component;

/// What a finder allows, allowed, and what came of it. The vault keeps what holds now; how it came to be is read from
/// the ledger, where every change stands.
@Component
class FinderConsents {

    private final Vault vault;
    private final MessageTable table;
    private final Ledger ledger;

    FinderConsents(Vault vault, MessageTable table, Ledger ledger) {
        this.vault = vault;
        this.table = table;
        this.ledger = ledger;
    }

    ConsentPage pageOf(Report report) {
        return pageOf(report, vault.consentOf(report.finder()), Faults.none());
    }

    ConsentPage pageOf(Report report, Consent typed, Faults faults) {
        return new ConsentPage(
                report.number(),
                report.kind(),
                typed,
                table.passedOn(report.id()).stream()
                        .map(one -> new ConsentPage.PassedOn(one.at(), one.what()))
                        .toList(),
                changesOf(report.finder()),
                faults);
    }

    /// Empty when nothing is wrong with it.
    static Faults faultsOf(Consent typed) {
        var faults = Faults.none();
        return typed.credit() == Consent.Credit.NONE
                ? faults
                : faults.require("creditName", typed.creditName()).limit("creditName", typed.creditName(), 200);
    }

    /// As it stands in forms and in the keys of words.
    static String code(Consent.Credit credit) {
        return credit.name().toLowerCase(Locale.ROOT);
    }

    private List<ConsentPage.Change> changesOf(FinderId finder) {
        return ledger.about(new Subject("finder", finder.toString())).stream()
                .filter(entry -> entry.act().equals("consent-changed"))
                .map(FinderConsents::change)
                .toList();
    }

    private static ConsentPage.Change change(LedgerEntry entry) {
        return new ConsentPage.Change(
                entry.at(),
                allowed(entry, "nameToParticipant"),
                allowed(entry, "contactToParticipant"),
                allowed(entry, "directExchange"),
                Consent.Credit.valueOf(entry.facts().getOrDefault("credit", "NONE")),
                allowed(entry, "letters"));
    }

    private static boolean allowed(LedgerEntry entry, String what) {
        return Boolean.parseBoolean(entry.facts().getOrDefault(what, "false"));
    }
}
