// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import madoguchi.Refused;
import madoguchi.access.Acting;
import madoguchi.access.Actor;
import madoguchi.intake.Report;
import madoguchi.intake.ReportId;
import madoguchi.intake.Reports;
import madoguchi.sealing.Shredded;
import madoguchi.vault.Vault;
import org.springframework.stereotype.Component;

/// The report of the finder who acts.
@Component
class Finders {

    private final Reports reports;
    private final Vault vault;

    Finders(Reports reports, Vault vault) {
        this.reports = reports;
        this.vault = vault;
    }

    /// @throws Refused when somebody else acts
    Report mine() {
        if (Acting.now() instanceof Actor.Finder(var report)) {
            return reports.get(new ReportId(report));
        }
        throw Refused.notFound();
    }

    /// The report, while it can still be opened.
    ///
    /// @throws Shredded once the finder has been shredded
    Report mineOpened() {
        var report = mine();
        if (vault.isShredded(report.finder())) {
            throw Shredded.gone();
        }
        return report;
    }
}
