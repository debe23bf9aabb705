// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import madoguchi.calendar.Clock;
import madoguchi.calendar.Clocks;
import madoguchi.calendar.DeskZone;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What this room can tell a finder: it has arrived, a person will read it, and by when.
@Component
@Order(100)
class Received implements Progress {

    private final ReportTable table;
    private final Clocks clocks;
    private final DeskZone zone;

    Received(ReportTable table, Clocks clocks, DeskZone zone) {
        this.table = table;
        this.clocks = clocks;
        this.zone = zone;
    }

    @Override
    public Optional<Standing> standingOf(Report report) {
        if (report.isWithdrawn()) {
            return Optional.of(new Standing("status.withdrawn", List.of(), "status.who.nobody", Optional.empty(), ""));
        }
        var by = clocks.due(Clock.FIRST_WORD, zone.dayOf(report.receivedAt()));
        return Optional.of(new Standing(
                "status.received", List.of(), "status.who.desk", Optional.of(by), "status.promise.first-word"));
    }

    @Override
    public List<Step> stepsOf(Report report) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(report.receivedAt(), "status.step.received", List.of()));
        table.supplementTimesOf(report.id())
                .forEach(at -> steps.add(new Step(at, "status.step.supplemented", List.of())));
        report.withdrawnAt().ifPresent(at -> steps.add(new Step(at, "status.step.withdrawn", List.of())));
        return List.copyOf(steps);
    }
}
