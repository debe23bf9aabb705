// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.Optional;
import madoguchi.Redirect;
import madoguchi.Refused;
import madoguchi.access.Acting;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.coordination.Coordination;
import madoguchi.coordination.Participant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A vendor, operator or coordinator reads what the desk wrote, and writes to it.
@Controller
class ParticipantTalkController {

    private final Messages messages;
    private final Cases cases;
    private final Coordination coordination;

    ParticipantTalkController(Messages messages, Cases cases, Coordination coordination) {
        this.messages = messages;
        this.cases = cases;
        this.coordination = coordination;
    }

    /// A case, and as whom the caller takes part in it.
    private record Part(Case file, Participant participant, String door) {
        String path() {
            return door + file.number() + "/messages";
        }
    }

    @GetMapping("/participation/{number}/messages")
    @MayCall({Role.VENDOR, Role.OPERATOR})
    ParticipantTalkPage read(@PathVariable String number, @RequestParam(name = "before") Optional<Long> before) {
        return read(part(number, "/participation/"), before);
    }

    @PostMapping("/participation/{number}/messages")
    @MayCall({Role.VENDOR, Role.OPERATOR})
    Object write(
            @PathVariable String number,
            @RequestParam("text") String text,
            @RequestParam(name = "passOn", defaultValue = "false") boolean passOn) {
        return write(part(number, "/participation/"), text, passOn);
    }

    @GetMapping("/coordination/{number}/messages")
    @MayCall(Role.COORDINATOR)
    ParticipantTalkPage readAsCoordinator(
            @PathVariable String number, @RequestParam(name = "before") Optional<Long> before) {
        return read(part(number, "/coordination/"), before);
    }

    @PostMapping("/coordination/{number}/messages")
    @MayCall(Role.COORDINATOR)
    Object writeAsCoordinator(
            @PathVariable String number,
            @RequestParam("text") String text,
            @RequestParam(name = "passOn", defaultValue = "false") boolean passOn) {
        return write(part(number, "/coordination/"), text, passOn);
    }

    private ParticipantTalkPage read(Part part, Optional<Long> before) {
        messages.see(Messages.with(part.participant()), MessageTable.Side.OTHER);
        return page(part, before, Writing.blank(), false);
    }

    private Object write(Part part, String text, boolean passOn) {
        var writing = Writing.checked(text);
        if (!writing.isGood()) {
            return page(part, Optional.empty(), writing, passOn);
        }
        messages.fromParticipant(part.file(), part.participant(), text, passOn ? Intent.PASS_ON : Intent.WORD);
        return Redirect.to(part.path(), "done.message-sent-to-desk");
    }

    private Part part(String number, String door) {
        var file = cases.get(number);
        return coordination
                .participationOf(Acting.now(), file)
                .map(participant -> new Part(file, participant, door))
                .orElseThrow(Refused::notFound);
    }

    private ParticipantTalkPage page(Part part, Optional<Long> before, Writing writing, boolean passOn) {
        var said = messages.page(Messages.with(part.participant()), before);
        var lines =
                said.messages().stream().map(ParticipantTalkController::line).toList();
        return new ParticipantTalkPage(
                part.file().number(),
                part.path(),
                part.door() + part.file().number(),
                lines,
                said.older(),
                writing,
                passOn);
    }

    private static ParticipantTalkPage.Line line(Message message) {
        return new ParticipantTalkPage.Line(
                message.voice().speaker(),
                !message.voice().fromDesk(),
                message.voice().intent(),
                message.seen().byDesk().isPresent(),
                message.at(),
                message.text());
    }
}
