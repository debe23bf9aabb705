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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The cases of vendors and operators, in their own shape.
@Controller
class ParticipationController {

    private final CaseDoor door;
    private final Caseload caseload;
    private final Shapes shapes;
    private final Participants participants;
    private final Answers answers;
    private final Silence silence;
    private final DeskZone zone;

    ParticipationController(
            CaseDoor door,
            Caseload caseload,
            Shapes shapes,
            Participants participants,
            Answers answers,
            Silence silence,
            DeskZone zone) {
        this.door = door;
        this.caseload = caseload;
        this.shapes = shapes;
        this.participants = participants;
        this.answers = answers;
        this.silence = silence;
        this.zone = zone;
    }

    @GetMapping("/participation")
    @MayCall({Role.VENDOR, Role.OPERATOR})
    ParticipationsPage list() {
        return new ParticipationsPage(caseload.ofParticipant());
    }

    /// The first look is kept: it proves that the notice has arrived.
    @GetMapping("/participation/{number}")
    @MayCall({Role.VENDOR, Role.OPERATOR})
    Object show(@PathVariable("number") String number) {
        var mine = door.forParticipating(number);
        participants.opened(mine.who().id());
        return page(mine, AnswerForm.empty(mine.who().kind()), EmbargoForm.empty(), Faults.none());
    }

    @PostMapping("/participation/{number}/receipt")
    @MayCall({Role.VENDOR, Role.OPERATOR})
    Redirect confirm(@PathVariable("number") String number) {
        var mine = door.forParticipating(number);
        participants.confirmed(mine.who().id());
        return done(mine, "done.coordination.confirmed");
    }

    @PostMapping("/participation/{number}/answer")
    @MayCall({Role.VENDOR, Role.OPERATOR})
    Object answer(@PathVariable("number") String number, @RequestParam Map<String, String> typed) {
        var mine = door.forParticipating(number);
        var form = new AnswerForm(mine.who().kind(), typed);
        var faults = form.faults(zone.today());
        if (!faults.isEmpty()) {
            return page(mine, form, EmbargoForm.empty(), faults);
        }
        requireReadable(mine);
        answers.answer(mine.who().id(), form.saying());
        return done(mine, "done.coordination.answered");
    }

    @PostMapping("/participation/{number}/consent")
    @MayCall(Role.VENDOR)
    Redirect consent(@PathVariable("number") String number, @RequestParam Map<String, String> typed) {
        var mine = door.forParticipating(number);
        silence.consent(mine.who().id(), meant(mine, typed, EmbargoAct.Kind.ACCEPTANCE));
        return done(mine, "done.coordination.consented");
    }

    @PostMapping("/participation/{number}/refusal")
    @MayCall(Role.VENDOR)
    Redirect decline(@PathVariable("number") String number, @RequestParam Map<String, String> typed) {
        var mine = door.forParticipating(number);
        silence.decline(mine.who().id(), meant(mine, typed, EmbargoAct.Kind.REJECTION));
        return done(mine, "done.coordination.declined");
    }

    @PostMapping("/participation/{number}/proposal")
    @MayCall(Role.VENDOR)
    Object propose(@PathVariable("number") String number, @RequestParam Map<String, String> typed) {
        var mine = door.forParticipating(number);
        var form = new EmbargoForm(typed);
        var faults = form.proposalFaults();
        if (!faults.isEmpty()) {
            return page(mine, AnswerForm.empty(mine.who().kind()), form, faults);
        }
        silence.propose(
                mine.file(),
                form.terms(zone.zone()).orElseThrow(),
                Optional.of(mine.who().id()),
                form.words());
        return done(mine, "done.coordination.proposed");
    }

    private Terms meant(CaseDoor.Mine mine, Map<String, String> typed, EmbargoAct.Kind kind) {
        return new EmbargoForm(typed)
                .meant()
                .orElseThrow(() -> new EmbargoRefused(
                        EmbargoRefused.Ground.OTHER_TERMS,
                        silence.embargoOf(mine.file().id()),
                        kind));
    }

    /// Nobody answers about what they have not been shown.
    private void requireReadable(CaseDoor.Mine mine) {
        if (mine.who().kind() == Participant.Kind.VENDOR
                && !shapes.forVendor(mine.file(), mine.who()).mayAnswer()) {
            throw Refused.notFound();
        }
    }

    private Object page(CaseDoor.Mine mine, AnswerForm form, EmbargoForm proposal, Faults faults) {
        return switch (mine.who().kind()) {
            case VENDOR -> new VendorPage(shapes.forVendor(mine.file(), mine.who()), form, proposal, faults);
            case OPERATOR -> new OperatorPage(shapes.forOperator(mine.file(), mine.who()), form, faults);
            case COORDINATOR -> throw Refused.notFound();
        };
    }

    private static Redirect done(CaseDoor.Mine mine, String key) {
        return Redirect.to("/participation/" + mine.file().number(), key);
    }
}
