// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.List;
import java.util.Optional;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.intake.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A case and its participants, for handlers and coordinators.
@Controller
class CoordinationController {

    private final Cases cases;
    private final CaseDoor door;
    private final Coordination coordination;
    private final Shapes shapes;
    private final Caseload caseload;
    private final Directory directory;

    CoordinationController(
            Cases cases,
            CaseDoor door,
            Coordination coordination,
            Shapes shapes,
            Caseload caseload,
            Directory directory) {
        this.cases = cases;
        this.door = door;
        this.coordination = coordination;
        this.shapes = shapes;
        this.caseload = caseload;
        this.directory = directory;
    }

    @GetMapping("/coordination")
    @MayCall(Role.COORDINATOR)
    CaseloadPage list(
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "silence", defaultValue = "") String silence,
            @RequestParam(name = "q", defaultValue = "") String q) {
        var filter = new CaseloadPage.Filter(state, silence, q);
        var all = caseload.ofCoordinator();
        return new CaseloadPage(all.stream().filter(filter::admits).toList(), all.size(), filter);
    }

    @GetMapping("/coordination/{number}")
    @MayCall({Role.COORDINATOR, Role.HANDLER})
    CoordinatingPage show(@PathVariable("number") String number) {
        return page(door.forCoordinating(number));
    }

    @GetMapping("/cases/{number}/coordination")
    @MayCall(Role.HANDLER)
    CoordinatingPage showOnDesk(@PathVariable("number") String number) {
        return page(cases.get(number));
    }

    @GetMapping("/cases/{number}/coordination/panel")
    @MayCall({Role.HANDLER, Role.PUBLISHER})
    CoordinationPanelPage panel(@PathVariable("number") String number) {
        var file = cases.get(number);
        return new CoordinationPanelPage(
                file,
                shapes.headOf(file),
                coordination.participantsOf(file),
                file.kind() == Kind.PRODUCT ? Optional.of(coordination.embargoOf(file.id())) : Optional.empty());
    }

    private CoordinatingPage page(Case file) {
        var shape = shapes.forCoordinator(file);
        var taken = shape.participants().stream()
                .flatMap(one -> one.who().organisation().stream())
                .toList();
        var free = file.kind() == Kind.PRODUCT
                ? directory.list(Organisation.Kind.COORDINATOR).stream()
                        .filter(one -> !taken.contains(one.id()))
                        .toList()
                : List.<Organisation>of();
        return new CoordinatingPage(file, shape, free, CaseDoor.home(file));
    }
}
