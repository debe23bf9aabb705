// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.List;
import java.util.Optional;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.coordination.Coordination;
import madoguchi.coordination.Participant;
import madoguchi.intake.Report;
import madoguchi.vault.Trace;
import madoguchi.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Passes the words of one side on to the other: as a copy that a handler has edited and looked at, so that neither
/// learns who the other is (guideline IV.2, V.2; JAPAN P-F7, P-I6). The original is never altered.
@Component
public class Relays {

    /// A copy that is ready to go.
    ///
    /// @param confirmed the handler saw what it still gives away, and lets it stand
    public record Copy(String text, boolean confirmed) {}

    private final MessageTable table;
    private final Messages messages;
    private final Giveaways giveaways;
    private final Cases cases;
    private final Coordination coordination;
    private final Vault vault;
    private final ApplicationEventPublisher events;

    Relays(
            MessageTable table,
            Messages messages,
            Giveaways giveaways,
            Cases cases,
            Coordination coordination,
            Vault vault,
            ApplicationEventPublisher events) {
        this.table = table;
        this.messages = messages;
        this.giveaways = giveaways;
        this.cases = cases;
        this.coordination = coordination;
        this.vault = vault;
        this.events = events;
    }

    /// What of any finder of the case a text to participants gives away.
    List<Trace> giveawaysToParticipants(Case file, String text) {
        return giveaways.ofFinders(cases.reportsOf(file), text);
    }

    /// What of any participant of the case a text to finders gives away.
    List<Trace> giveawaysToFinders(Case file, String text) {
        return giveaways.ofParticipants(coordination.participantsOf(file), text);
    }

    /// A participant's words go to finders.
    ///
    /// @throws StillGivesAway when the copy names the participant and nobody confirmed that it may
    @Transactional
    public void toFinders(Case file, Message original, Copy copy, List<Report> finders) {
        refuseUnseen(giveawaysToFinders(file, copy.text()), copy);
        for (var finder : finders) {
            var said = messages.sayTo(finder, original.voice().speaker(), copy.text(), Optional.of(original.id()));
            events.publishEvent(new MessageRelayed(
                    said.id(),
                    original.id(),
                    Messages.subject(finder),
                    original.voice().speaker(),
                    Speaker.FINDER,
                    List.of()));
        }
    }

    /// A finder's words go to participants.
    ///
    /// @throws StillGivesAway when the copy gives a finder away and nobody confirmed that it may
    @Transactional
    public void toParticipants(Case file, Message original, Copy copy, List<Participant> participants) {
        var given = giveawaysToParticipants(file, copy.text());
        refuseUnseen(given, copy);
        for (var participant : participants) {
            var said = messages.sayTo(file, participant, Speaker.FINDER, copy.text(), Optional.of(original.id()));
            note(file, said.id(), copy.text());
            events.publishEvent(new MessageRelayed(
                    said.id(),
                    original.id(),
                    Messages.subject(file),
                    Speaker.FINDER,
                    Speaker.of(participant),
                    given.stream().map(Trace::kind).distinct().sorted().toList()));
        }
    }

    /// The desk's own words go to a participant; they are held to the same rule.
    ///
    /// @throws StillGivesAway when they give a finder away and nobody confirmed that they may
    @Transactional
    public Message ownToParticipant(Case file, Copy copy, Participant participant) {
        refuseUnseen(giveawaysToParticipants(file, copy.text()), copy);
        var said = messages.toParticipant(file, participant, copy.text());
        note(file, said.id(), copy.text());
        return said;
    }

    /// Keeps, for the finder's eyes, what the vault knows to be theirs and was passed on.
    private void note(Case file, MessageId message, String text) {
        for (var report : cases.reportsOf(file)) {
            vault.tracesOf(report.finder(), text).stream()
                    .map(Trace::kind)
                    .distinct()
                    .forEach(what -> table.passOn(message, report.id(), what));
        }
    }

    private static void refuseUnseen(List<Trace> given, Copy copy) {
        if (!given.isEmpty() && !copy.confirmed()) {
            throw new StillGivesAway();
        }
    }
}
