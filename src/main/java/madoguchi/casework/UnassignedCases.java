// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.List;
import madoguchi.access.Actor;
import madoguchi.access.Role;
import madoguchi.calendar.Clock;
import madoguchi.calendar.Clocks;
import madoguchi.calendar.DeskZone;
import madoguchi.triage.DeskTask;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Cases that nobody has taken yet. Somebody must be on a case when its vendor or operator is to be told.
@Component
class UnassignedCases implements DeskTask {

    private static final CaseQuery UNASSIGNED = new CaseQuery(
            CaseQuery.Which.OPEN,
            java.util.Optional.empty(),
            new CaseQuery.Hand.Nobody(),
            java.util.Optional.empty(),
            "",
            CaseQuery.Order.OLDEST);

    private final Cases cases;
    private final Clocks clocks;
    private final DeskZone zone;
    private final String prefix;

    UnassignedCases(Cases cases, Clocks clocks, DeskZone zone, @Value("${madoguchi.prefix.case}") String prefix) {
        this.cases = cases;
        this.clocks = clocks;
        this.zone = zone;
        this.prefix = prefix;
    }

    @Override
    public List<Task> tasksFor(Actor.Member member) {
        if (!member.is(Role.HANDLER)) {
            return List.of();
        }
        var files = cases.list(UNASSIGNED, "").cases();
        var titles = cases.titlesOf(files);
        return files.stream()
                .map(file -> new Task(
                        "casework.task.unassigned",
                        List.of(prefix + file.number(), titles.getOrDefault(file.id(), "")),
                        "/cases/" + file.number(),
                        clocks.due(Clock.NOTICE, zone.dayOf(file.state().openedAt())),
                        false))
                .toList();
    }
}
