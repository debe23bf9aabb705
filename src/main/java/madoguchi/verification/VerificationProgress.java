// SPDX-License-Identifier: Apache-2.0
package madoguchi.verification;

import java.util.List;
import java.util.Optional;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.intake.Progress;
import madoguchi.intake.Report;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What this room can tell a finder: that the desk looked into it, and whether it came about here too. No details:
/// they may be another finder's.
@Component
@Order(400)
class VerificationProgress implements Progress {

    private final Cases cases;
    private final VerificationTable table;

    VerificationProgress(Cases cases, VerificationTable table) {
        this.cases = cases;
        this.table = table;
    }

    /// Says nothing of a closed case: how it ended is more.
    @Override
    public Optional<Standing> standingOf(Report report) {
        return cases.find(report.id())
                .filter(Case::isOpen)
                .flatMap(file -> table.standingOf(file.id()))
                .map(_ -> new Standing("status.verification.done", List.of(), "status.who.desk", Optional.empty(), ""));
    }

    @Override
    public List<Step> stepsOf(Report report) {
        return cases.find(report.id())
                .flatMap(file -> table.standingOf(file.id()))
                .map(standing -> List.of(new Step(
                        standing.last(),
                        "status.verification." + standing.reproduced().code(),
                        List.of())))
                .orElseGet(List::of);
    }
}
