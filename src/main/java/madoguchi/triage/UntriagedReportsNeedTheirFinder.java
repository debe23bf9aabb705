// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.time.Duration;
import java.time.InstantSource;
import madoguchi.intake.Reports;
import madoguchi.vault.FinderId;
import madoguchi.vault.IdentityNeed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Until the last word is spoken the desk may have to ask or answer. What is accepted, and what joins it, is casework's
/// to say.
@Component
class UntriagedReportsNeedTheirFinder implements IdentityNeed {

    private final Reports reports;
    private final QueueTable queue;
    private final Duration grace;
    private final InstantSource clock;

    /// @param days how long a declined finder can still read our words and object
    UntriagedReportsNeedTheirFinder(
            Reports reports,
            QueueTable queue,
            @Value("${madoguchi.declined-grace-days:0}") int days,
            InstantSource clock) {
        this.reports = reports;
        this.queue = queue;
        this.grace = Duration.ofDays(days);
        this.clock = clock;
    }

    @Override
    public boolean needs(FinderId finder) {
        return reports.of(finder).stream()
                .flatMap(report -> queue.find(report.id()).stream())
                .anyMatch(this::needed);
    }

    private boolean needed(QueueLine line) {
        return switch (line.state()) {
            case WAITING, SUPPLEMENTED, INCOMPLETE -> true;
            case DECLINED -> clock.instant().isBefore(line.since().plus(grace));
            // while the original waits for its verdict there is no case yet that could speak for this finder
            case DUPLICATE ->
                line.duplicateOf().flatMap(queue::find).filter(this::needed).isPresent();
            case ACCEPTED, WITHDRAWN -> false;
        };
    }
}
