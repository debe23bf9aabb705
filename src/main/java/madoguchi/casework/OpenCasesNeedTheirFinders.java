// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.time.Duration;
import java.time.InstantSource;
import madoguchi.intake.Reports;
import madoguchi.vault.FinderId;
import madoguchi.vault.IdentityNeed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// As long as a case is open, its finders are asked and told things. When handling has ended, nobody in this room
/// needs them any more: personal data is destroyed then (DOMAIN section 6). A desk may leave its finders some days to
/// read on the status page what they were told at the end; setting: `madoguchi.closed-grace-days`.
@Component
class OpenCasesNeedTheirFinders implements IdentityNeed {

    private final CaseTable table;
    private final Reports reports;
    private final InstantSource clock;
    private final Duration grace;

    OpenCasesNeedTheirFinders(
            CaseTable table,
            Reports reports,
            InstantSource clock,
            @Value("${madoguchi.closed-grace-days:0}") int graceDays) {
        this.table = table;
        this.reports = reports;
        this.clock = clock;
        this.grace = Duration.ofDays(graceDays);
    }

    @Override
    public boolean needs(FinderId finder) {
        return reports.of(finder).stream()
                .flatMap(report -> table.find(report.id()).stream())
                .anyMatch(this::needsThem);
    }

    private boolean needsThem(Case file) {
        return switch (file.state()) {
            case Case.State.Open _ -> true;
            case Case.State.Closed(var _, var closedAt, var _) ->
                clock.instant().isBefore(closedAt.plus(grace));
        };
    }
}
