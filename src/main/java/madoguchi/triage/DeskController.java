// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.util.Comparator;
import java.util.List;
import madoguchi.Refused;
import madoguchi.access.Acting;
import madoguchi.access.Actor;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.calendar.DeskZone;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page of the desk's members: what is due today, what is overdue.
@Controller
class DeskController {

    private final ObjectProvider<DeskTask> rooms;
    private final ReportList list;
    private final DeskZone zone;

    DeskController(ObjectProvider<DeskTask> rooms, ReportList list, DeskZone zone) {
        this.rooms = rooms;
        this.list = list;
        this.zone = zone;
    }

    @GetMapping("/desk")
    @MayCall({Role.HANDLER, Role.PUBLISHER, Role.CUSTODIAN})
    DeskPage desk() {
        if (!(Acting.now() instanceof Actor.Member member)) {
            throw Refused.notFound();
        }
        return new DeskPage(zone.today(), tasksOf(member), list.counts(), list.late(), list.mine(member.account()));
    }

    private List<DeskTask.Task> tasksOf(Actor.Member member) {
        return rooms.orderedStream()
                .flatMap(room -> room.tasksFor(member).stream())
                .sorted(Comparator.comparing(DeskTask.Task::due).thenComparing(task -> !task.mine()))
                .toList();
    }
}
