// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.time.LocalDate;
import java.util.Optional;
import madoguchi.calendar.DeskZone;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.intake.Report;
import madoguchi.triage.Triage;
import madoguchi.triage.Verdict;
import org.springframework.stereotype.Component;

/// Whether handling of a report has ended, and how.
@Component
class Endings {

    private final Cases cases;
    private final Triage triage;
    private final DeskZone zone;

    Endings(Cases cases, Triage triage, DeskZone zone) {
        this.cases = cases;
        this.triage = triage;
        this.zone = zone;
    }

    Optional<Ending> of(Report report) {
        return report.withdrawnAt()
                .<Ending>map(Ending.Withdrawn::new)
                .or(() -> closed(report))
                .or(() -> declined(report));
    }

    Optional<Ending.Shown> shown(Report report) {
        return of(report).map(ending -> {
            LocalDate day = zone.dayOf(ending.at());
            return new Ending.Shown(ending, day, day.plusDays(1));
        });
    }

    private Optional<Ending> closed(Report report) {
        return cases.find(report.id()).flatMap(file -> switch (file.state()) {
            case Case.State.Open _ -> Optional.empty();
            case Case.State.Closed(var _, var at, var outcome) -> Optional.of(new Ending.Closed(at, outcome));
        });
    }

    private Optional<Ending> declined(Report report) {
        return triage.judgementOf(report.id())
                .filter(judgement -> judgement.verdict() instanceof Verdict.Declined)
                .map(judgement -> new Ending.Declined(judgement.at()));
    }
}
