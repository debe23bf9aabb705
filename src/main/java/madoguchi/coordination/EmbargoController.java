// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.Map;
import java.util.Optional;
import madoguchi.Faults;
import madoguchi.Redirect;
import madoguchi.Refused;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.calendar.DeskZone;
import madoguchi.casework.Case;
import madoguchi.coordination.EmbargoAct.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The silence about a case, and what the world knows, for handlers and coordinators.
@Controller
class EmbargoController {

    private final CaseDoor door;
    private final Shapes shapes;
    private final Silence silence;
    private final DeskZone zone;

    EmbargoController(CaseDoor door, Shapes shapes, Silence silence, DeskZone zone) {
        this.door = door;
        this.shapes = shapes;
        this.silence = silence;
        this.zone = zone;
    }

    @GetMapping("/coordination/{number}/embargo")
    @MayCall({Role.COORDINATOR, Role.HANDLER})
    EmbargoPage show(@PathVariable("number") String number) {
        return page(door.forCoordinating(number), EmbargoForm.empty(), Faults.none());
    }

    @PostMapping("/coordination/{number}/embargo/proposal")
    @MayCall({Role.COORDINATOR, Role.HANDLER})
    Object propose(@PathVariable("number") String number, @RequestParam Map<String, String> typed) {
        var file = door.forCoordinating(number);
        var form = new EmbargoForm(typed);
        var faults = form.proposalFaults();
        if (!faults.isEmpty()) {
            return page(file, form, faults);
        }
        silence.propose(file, form.terms(zone.zone()).orElseThrow(), Optional.empty(), form.words());
        return done(file, "done.coordination.proposed");
    }

    @PostMapping("/coordination/{number}/embargo/acceptance")
    @MayCall({Role.COORDINATOR, Role.HANDLER})
    Redirect accept(@PathVariable("number") String number, @RequestParam Map<String, String> typed) {
        var file = door.forCoordinating(number);
        var form = new EmbargoForm(typed);
        silence.accept(file, meant(file, form, Kind.ACCEPTANCE), form.words());
        return done(file, "done.coordination.agreed");
    }

    @PostMapping("/coordination/{number}/embargo/rejection")
    @MayCall({Role.COORDINATOR, Role.HANDLER})
    Redirect reject(@PathVariable("number") String number, @RequestParam Map<String, String> typed) {
        var file = door.forCoordinating(number);
        var form = new EmbargoForm(typed);
        silence.reject(file, meant(file, form, Kind.REJECTION), form.words());
        return done(file, "done.coordination.rejected");
    }

    @GetMapping("/coordination/{number}/embargo/termination")
    @MayCall({Role.COORDINATOR, Role.HANDLER})
    EmbargoEndPage askBeforeEnd(@PathVariable("number") String number) {
        return endPage(door.forCoordinating(number), EmbargoForm.empty(), Faults.none());
    }

    @PostMapping("/coordination/{number}/embargo/termination")
    @MayCall({Role.COORDINATOR, Role.HANDLER})
    Object end(@PathVariable("number") String number, @RequestParam Map<String, String> typed) {
        var file = door.forCoordinating(number);
        var form = new EmbargoForm(typed);
        var faults = form.endFaults();
        if (!faults.isEmpty()) {
            return endPage(file, form, faults);
        }
        silence.end(file, form.reason().orElseThrow(), form.words());
        return done(file, "done.coordination.ended");
    }

    @GetMapping("/coordination/{number}/facts/{fact}")
    @MayCall({Role.COORDINATOR, Role.HANDLER})
    FactPage askBeforeFact(@PathVariable("number") String number, @PathVariable("fact") String fact) {
        return factPage(door.forCoordinating(number), worldFact(fact), false);
    }

    @PostMapping("/coordination/{number}/facts/{fact}")
    @MayCall({Role.COORDINATOR, Role.HANDLER})
    Object learn(
            @PathVariable("number") String number,
            @PathVariable("fact") String fact,
            @RequestParam(name = "sure", defaultValue = "") String sure) {
        var file = door.forCoordinating(number);
        if (!"true".equals(sure)) {
            return factPage(file, worldFact(fact), true);
        }
        silence.learn(file, worldFact(fact));
        return Redirect.to(CaseDoor.home(file), "done.coordination.fact");
    }

    /// @throws EmbargoRefused when the page named no terms that can be read: they are not those on the table
    private Terms meant(Case file, EmbargoForm form, Kind kind) {
        return form.meant()
                .orElseThrow(() ->
                        new EmbargoRefused(EmbargoRefused.Ground.OTHER_TERMS, silence.embargoOf(file.id()), kind));
    }

    private static Fact worldFact(String code) {
        return java.util.Arrays.stream(Fact.values())
                .filter(fact -> !fact.isStep() && fact.code().equals(code))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    private EmbargoPage page(Case file, EmbargoForm form, Faults faults) {
        var shape = shapes.forCoordinator(file);
        return new EmbargoPage(
                shape.head(),
                shape.silence().orElseThrow(Refused::notFound),
                shape.of(Participant.Kind.VENDOR).stream()
                        .filter(Dossier::isTold)
                        .toList(),
                form,
                faults,
                CaseDoor.home(file));
    }

    private EmbargoEndPage endPage(Case file, EmbargoForm form, Faults faults) {
        var shape = shapes.forCoordinator(file);
        return new EmbargoEndPage(
                shape.head(), shape.silence().orElseThrow(Refused::notFound), form, faults, CaseDoor.home(file));
    }

    private FactPage factPage(Case file, Fact fact, boolean unsure) {
        var embargo = silence.embargoOf(file.id());
        var ends = fact != Fact.ATTACKED
                && (embargo.inForce().isPresent() || embargo.onTheTable().isPresent());
        return new FactPage(shapes.headOf(file), fact, ends, unsure, CaseDoor.home(file));
    }

    private static Redirect done(Case file, String key) {
        return Redirect.to("/coordination/" + file.number() + "/embargo", key);
    }
}
