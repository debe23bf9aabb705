// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.List;
import java.util.Set;
import madoguchi.Faults;
import madoguchi.Redirect;
import madoguchi.Refused;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.vault.Trace;
import madoguchi.vault.Vault;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A handler passes a message on to the other side.
@Controller
class RelayController {

    private final Messages messages;
    private final Relays relays;
    private final Correspondents correspondents;
    private final Cases cases;
    private final Vault vault;

    RelayController(Messages messages, Relays relays, Correspondents correspondents, Cases cases, Vault vault) {
        this.messages = messages;
        this.relays = relays;
        this.correspondents = correspondents;
        this.cases = cases;
        this.vault = vault;
    }

    /// The message that is passed on, and where it was said.
    private record Source(Case file, Correspondent from, Message message) {}

    /// The form as it was sent.
    record Form(String text, Set<String> to, boolean confirmed) {
        static Form of(String text, List<String> to, boolean confirmed) {
            return new Form(text, Set.copyOf(to), confirmed);
        }
    }

    @GetMapping("/cases/{number}/messages/{with}/{message}/relay")
    @MayCall(Role.HANDLER)
    RelayPage edit(@PathVariable String number, @PathVariable String with, @PathVariable String message) {
        var source = source(number, with, message);
        var everybody =
                Set.copyOf(recipients(source).stream().map(Correspondent::code).toList());
        var form = new Form(source.message().text(), everybody.size() == 1 ? everybody : Set.of(), false);
        return page(source, form, Faults.none(), false);
    }

    /// Back from the preview, with what was typed.
    @PostMapping("/cases/{number}/messages/{with}/{message}/relay/edit")
    @MayCall(Role.HANDLER)
    RelayPage editAgain(
            @PathVariable String number,
            @PathVariable String with,
            @PathVariable String message,
            @RequestParam("text") String text,
            @RequestParam(name = "to", defaultValue = "") List<String> to) {
        return page(source(number, with, message), Form.of(text, to, false), Faults.none(), false);
    }

    @PostMapping("/cases/{number}/messages/{with}/{message}/relay/preview")
    @MayCall(Role.HANDLER)
    RelayPage preview(
            @PathVariable String number,
            @PathVariable String with,
            @PathVariable String message,
            @RequestParam("text") String text,
            @RequestParam(name = "to", defaultValue = "") List<String> to) {
        var source = source(number, with, message);
        var form = Form.of(text, to, false);
        var faults = faultsOf(source, form);
        return page(source, form, faults, faults.isEmpty());
    }

    @PostMapping("/cases/{number}/messages/{with}/{message}/relay")
    @MayCall(Role.HANDLER)
    Object send(
            @PathVariable String number,
            @PathVariable String with,
            @PathVariable String message,
            @RequestParam("text") String text,
            @RequestParam(name = "to", defaultValue = "") List<String> to,
            @RequestParam(name = "confirmed", defaultValue = "false") boolean confirmed) {
        var source = source(number, with, message);
        var form = Form.of(text, to, confirmed);
        var faults = faultsOf(source, form);
        if (!faults.isEmpty()) {
            return page(source, form, faults, false);
        }
        if (!confirmed && !given(source, text).isEmpty()) {
            return page(source, form, Faults.none().add("confirmed", "messaging.relay.confirm-or-edit"), true);
        }
        relay(source, form);
        return Redirect.to(ConversationPages.pathOf(source.file(), source.from()), "done.message-relayed");
    }

    private void relay(Source source, Form form) {
        var copy = new Relays.Copy(form.text(), form.confirmed());
        var chosen = chosen(source, form);
        switch (source.from()) {
            case Correspondent.TheFinder _ ->
                relays.toParticipants(
                        source.file(),
                        source.message(),
                        copy,
                        chosen.stream()
                                .filter(Correspondent.OneParticipant.class::isInstance)
                                .map(one -> ((Correspondent.OneParticipant) one).participant())
                                .toList());
            case Correspondent.OneParticipant _ ->
                relays.toFinders(
                        source.file(),
                        source.message(),
                        copy,
                        chosen.stream()
                                .filter(Correspondent.TheFinder.class::isInstance)
                                .map(one -> ((Correspondent.TheFinder) one).report())
                                .toList());
        }
    }

    /// The other side: participants for a finder's words, finders for a participant's.
    private List<? extends Correspondent> recipients(Source source) {
        return switch (source.from()) {
            case Correspondent.TheFinder _ ->
                correspondents.participantsOf(source.file()).stream()
                        .filter(Correspondent::canBeWrittenTo)
                        .toList();
            case Correspondent.OneParticipant _ ->
                correspondents.findersOf(source.file()).stream()
                        .filter(one -> !vault.isShredded(one.report().finder()))
                        .toList();
        };
    }

    private List<? extends Correspondent> chosen(Source source, Form form) {
        return recipients(source).stream()
                .filter(one -> form.to().contains(one.code()))
                .toList();
    }

    private List<Trace> given(Source source, String text) {
        return switch (source.from()) {
            case Correspondent.TheFinder _ -> relays.giveawaysToParticipants(source.file(), text);
            case Correspondent.OneParticipant _ -> relays.giveawaysToFinders(source.file(), text);
        };
    }

    private Faults faultsOf(Source source, Form form) {
        var faults = Writing.faultsOf(form.text());
        return chosen(source, form).isEmpty() ? faults.add("to", "messaging.relay.nobody") : faults;
    }

    private Source source(String number, String with, String message) {
        var file = cases.get(number);
        var from = correspondents.get(file, with);
        var said = messages.get(from.conversation(), MessageId.read(message).orElseThrow(Refused::notFound));
        if (said.voice().fromDesk()) {
            throw Refused.notFound();
        }
        return new Source(file, from, said);
    }

    private RelayPage page(Source source, Form form, Faults faults, boolean preview) {
        var original = source.message().text();
        return new RelayPage(
                source.file().number(),
                source.from(),
                source.message(),
                Piece.of(original, given(source, original)),
                new RelayPage.Draft(form.text(), Piece.of(form.text(), given(source, form.text())), faults),
                recipients(source).stream()
                        .map(one -> new RelayPage.Choice(one, form.to().contains(one.code())))
                        .toList(),
                preview);
    }
}
