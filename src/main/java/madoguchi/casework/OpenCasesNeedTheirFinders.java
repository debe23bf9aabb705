// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import madoguchi.intake.Report;
import madoguchi.intake.Reports;
import madoguchi.vault.FinderId;
import madoguchi.vault.IdentityNeed;
import org.springframework.stereotype.Component;

/// As long as a case is open, its finders are asked and told things. When handling has ended, nobody in this room
/// needs them any more (JAPAN P-F6, the reception body's rule to destroy personal data when handling ends).
@Component
class OpenCasesNeedTheirFinders implements IdentityNeed {

    private final CaseTable table;
    private final Reports reports;

    OpenCasesNeedTheirFinders(CaseTable table, Reports reports) {
        this.table = table;
        this.reports = reports;
    }

    @Override
    public boolean needs(FinderId finder) {
        return reports.of(finder).stream()
                .map(Report::id)
                .anyMatch(report -> table.find(report).filter(Case::isOpen).isPresent());
    }
}
