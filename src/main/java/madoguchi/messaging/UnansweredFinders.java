// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import madoguchi.intake.Reports;
import madoguchi.vault.FinderId;
import madoguchi.vault.IdentityNeed;
import org.springframework.stereotype.Component;

/// A finder who waits for a reply is still needed: a question must not be destroyed before it was read.
@Component
class UnansweredFinders implements IdentityNeed {

    private final MessageTable table;
    private final Reports reports;

    UnansweredFinders(MessageTable table, Reports reports) {
        this.table = table;
        this.reports = reports;
    }

    @Override
    public boolean needs(FinderId finder) {
        return reports.of(finder).stream()
                .map(Messages::with)
                .anyMatch(in -> !table.waitingIn(in).isEmpty());
    }
}
