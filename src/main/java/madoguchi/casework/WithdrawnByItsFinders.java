// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.List;
import java.util.Optional;
import madoguchi.intake.Report;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A case ends as withdrawn only when every finder has taken the report back.
@Component
@Order(300)
class WithdrawnByItsFinders implements ClosingCondition {

    private final Cases cases;

    WithdrawnByItsFinders(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Optional<Unmet> unmet(Case file, Outcome outcome) {
        var standing = outcome == Outcome.WITHDRAWN
                ? cases.reportsOf(file).stream()
                        .filter(report -> !report.isWithdrawn())
                        .toList()
                : List.<Report>of();
        return standing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Unmet(
                        "casework.unmet.not-withdrawn",
                        List.of(standing.size()),
                        "/reports/" + standing.getFirst().number()));
    }
}
