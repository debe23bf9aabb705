// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.Optional;
import madoguchi.Redirect;
import madoguchi.Refused;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.intake.Report;
import madoguchi.intake.ReportNumber;
import madoguchi.intake.Reports;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The conversations, for the desk's own people.
@Controller
class ConversationController {

    private final ConversationPages pages;
    private final Messages messages;
    private final Relays relays;
    private final Correspondents correspondents;
    private final Cases cases;
    private final Reports reports;

    ConversationController(
            ConversationPages pages,
            Messages messages,
            Relays relays,
            Correspondents correspondents,
            Cases cases,
            Reports reports) {
        this.pages = pages;
        this.messages = messages;
        this.relays = relays;
        this.correspondents = correspondents;
        this.cases = cases;
        this.reports = reports;
    }

    @GetMapping("/cases/{number}/messages")
    @MayCall(Role.HANDLER)
    CaseMessagesPage list(@PathVariable String number) {
        return pages.listOf(cases.get(number));
    }

    @GetMapping("/cases/{number}/messages/panel")
    @MayCall({Role.HANDLER, Role.PUBLISHER, Role.CUSTODIAN})
    MessagesPanelPage panel(@PathVariable String number) {
        var file = cases.get(number);
        return new MessagesPanelPage("/cases/" + file.number() + "/messages", pages.entriesOf(file));
    }

    @GetMapping("/cases/{number}/messages/{with}")
    @MayCall(Role.HANDLER)
    ConversationPage conversation(
            @PathVariable String number,
            @PathVariable String with,
            @RequestParam(name = "before") Optional<Long> before) {
        var file = cases.get(number);
        var other = correspondents.get(file, with);
        messages.see(other.conversation(), MessageTable.Side.DESK);
        return pages.of(file, other, before, Writing.blank());
    }

    @PostMapping("/cases/{number}/messages/{with}")
    @MayCall(Role.HANDLER)
    Object write(
            @PathVariable String number,
            @PathVariable String with,
            @RequestParam("text") String text,
            @RequestParam(name = "confirmed", defaultValue = "false") boolean confirmed) {
        var file = cases.get(number);
        var other = correspondents.get(file, with);
        var writing = checked(file, other, text, confirmed);
        if (!writing.isGood()) {
            return pages.of(file, other, Optional.empty(), writing);
        }
        send(file, other, new Relays.Copy(text, confirmed));
        return Redirect.to(ConversationPages.pathOf(file, other), "done.message-sent");
    }

    @PostMapping("/cases/{number}/messages/{with}/settlement")
    @MayCall(Role.HANDLER)
    Redirect settle(@PathVariable String number, @PathVariable String with) {
        var file = cases.get(number);
        var other = correspondents.get(file, with);
        messages.settle(other.conversation(), Messages.subject(file));
        return Redirect.to(ConversationPages.pathOf(file, other), "done.message-settled");
    }

    @GetMapping("/reports/{number}/messages")
    @MayCall(Role.HANDLER)
    Object beforeACase(@PathVariable String number, @RequestParam(name = "before") Optional<Long> before) {
        var report = report(number);
        var file = cases.find(report.id());
        if (file.isPresent()) {
            return Redirect.to(ConversationPages.pathOf(file.get(), new Correspondent.TheFinder(report)));
        }
        messages.see(Messages.with(report), MessageTable.Side.DESK);
        return pages.of(report, before, Writing.blank());
    }

    @PostMapping("/reports/{number}/messages")
    @MayCall(Role.HANDLER)
    Object writeBeforeACase(@PathVariable String number, @RequestParam("text") String text) {
        var report = report(number);
        var writing = Writing.checked(text);
        if (!writing.isGood()) {
            return pages.of(report, Optional.empty(), writing);
        }
        messages.toFinder(report, text);
        return Redirect.to(ConversationPages.pathOf(report), "done.message-sent");
    }

    @PostMapping("/reports/{number}/messages/settlement")
    @MayCall(Role.HANDLER)
    Redirect settleBeforeACase(@PathVariable String number) {
        var report = report(number);
        messages.settle(Messages.with(report), Messages.subject(report));
        return Redirect.to(ConversationPages.pathOf(report), "done.message-settled");
    }

    private void send(Case file, Correspondent other, Relays.Copy copy) {
        switch (other) {
            case Correspondent.TheFinder(var report) -> messages.toFinder(report, copy.text());
            case Correspondent.OneParticipant(var participant) -> relays.ownToParticipant(file, copy, participant);
        }
    }

    private Writing checked(Case file, Correspondent other, String text, boolean confirmed) {
        var writing = Writing.checked(text);
        return writing.isGood() && other instanceof Correspondent.OneParticipant && !confirmed
                ? unseen(file, text)
                : writing;
    }

    private Writing unseen(Case file, String text) {
        var given = relays.giveawaysToParticipants(file, text);
        return given.isEmpty()
                ? Writing.checked(text)
                : new Writing(
                        text, Writing.faultsOf(text).add("text", "messaging.gives-finder-away"), Piece.of(text, given));
    }

    private Report report(String number) {
        return ReportNumber.read(number).flatMap(reports::find).orElseThrow(Refused::notFound);
    }
}
