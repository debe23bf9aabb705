// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import madoguchi.Refused;
import madoguchi.access.Acting;
import madoguchi.audit.Subject;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.coordination.Participant;
import madoguchi.intake.Report;
import madoguchi.sealing.KeyId;
import madoguchi.sealing.Sealing;
import madoguchi.sealing.SealingKey;
import madoguchi.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The conversations of the desk: what was said to it, and what it said. What it says for somebody else is the
/// business of [Relays].
@Component
public class Messages {

    /// So many messages stand on one page.
    static final int PAGE = 20;

    /// The longest message, in characters.
    static final int LONGEST = 20_000;

    private final MessageTable table;
    private final Cases cases;
    private final Vault vault;
    private final Sealing sealing;
    private final Knock knock;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Messages(
            MessageTable table,
            Cases cases,
            Vault vault,
            Sealing sealing,
            Knock knock,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.cases = cases;
        this.vault = vault;
        this.sealing = sealing;
        this.knock = knock;
        this.clock = clock;
        this.events = events;
    }

    /// The finder writes to the desk.
    ///
    /// @throws madoguchi.sealing.Shredded once the finder has been shredded
    @Transactional
    public Message fromFinder(Report report, String text, Intent intent) {
        var said = keep(
                with(report),
                voice(Speaker.FINDER, false, intent),
                text,
                Optional.empty(),
                vault.keyOf(report.finder()));
        if (intent == Intent.LIFT_SILENCE) {
            events.publishEvent(new SilenceLiftAsked(report.number()));
        }
        events.publishEvent(new MessageWritten(said.id(), subject(report), Speaker.FINDER, Speaker.DESK, intent));
        return said;
    }

    /// A participant writes to the desk.
    @Transactional
    public Message fromParticipant(Case file, Participant participant, String text, Intent intent) {
        var speaker = Speaker.of(participant);
        var said = keep(with(participant), voice(speaker, false, intent), text, Optional.empty(), cases.keyOf(file));
        events.publishEvent(new MessageWritten(said.id(), subject(file), speaker, Speaker.DESK, intent));
        return said;
    }

    /// The desk writes to the finder, who gets a letter that says so and no more.
    ///
    /// @throws madoguchi.sealing.Shredded once the finder has been shredded
    @Transactional
    public Message toFinder(Report report, String text) {
        var said = sayTo(report, Speaker.DESK, text, Optional.empty());
        events.publishEvent(new MessageWritten(said.id(), subject(report), Speaker.DESK, Speaker.FINDER, Intent.WORD));
        return said;
    }

    /// The desk writes to a participant, who gets a letter that says so and no more.
    @Transactional
    Message toParticipant(Case file, Participant participant, String text) {
        var said = sayTo(file, participant, Speaker.DESK, text, Optional.empty());
        events.publishEvent(
                new MessageWritten(said.id(), subject(file), Speaker.DESK, Speaker.of(participant), Intent.WORD));
        return said;
    }

    Message sayTo(Report report, Speaker speaker, String text, Optional<MessageId> relayedFrom) {
        var said =
                keep(with(report), voice(speaker, true, Intent.WORD), text, relayedFrom, vault.keyOf(report.finder()));
        knock.onFinder(report);
        return said;
    }

    Message sayTo(Case file, Participant participant, Speaker speaker, String text, Optional<MessageId> relayedFrom) {
        var said = keep(with(participant), voice(speaker, true, Intent.WORD), text, relayedFrom, cases.keyOf(file));
        knock.onParticipant(file, participant);
        return said;
    }

    /// The newest messages of a conversation, or those before a number; oldest first, opened.
    Stretch page(Conversation in, Optional<Long> before) {
        var rows = table.before(in, before.orElse(Long.MAX_VALUE), PAGE + 1);
        var shown = rows.subList(0, Math.min(PAGE, rows.size()));
        var older = rows.size() > PAGE ? shown.getLast().sealed().number() : 0;
        return new Stretch(open(shown).reversed(), older);
    }

    /// The next messages after a number in any of these conversations, oldest first, opened.
    List<Message> after(Collection<Conversation> in, long number, int limit) {
        return open(table.after(in, number, limit));
    }

    /// A message of this conversation.
    ///
    /// @throws Refused when it has no such message
    Message get(Conversation in, MessageId id) {
        return table.find(id)
                .filter(row -> row.sealed().in().equals(in))
                .map(row -> row.open(sealing.get(row.key())))
                .orElseThrow(Refused::notFound);
    }

    MessageTable.Tally tallyOf(Conversation in) {
        return tallies(List.of(in)).getOrDefault(in.id(), MessageTable.Tally.EMPTY);
    }

    /// How many messages each of these conversations has, and how many of them the desk has not read.
    Map<UUID, MessageTable.Tally> tallies(Collection<Conversation> of) {
        return table.tallies(of);
    }

    @Transactional
    void see(Conversation in, MessageTable.Side side) {
        table.see(in, side, clock.instant());
    }

    /// The desk reads what the finder wrote.
    @Transactional
    public void read(Report report) {
        see(with(report), MessageTable.Side.DESK);
    }

    /// The desk reads what a participant wrote.
    @Transactional
    public void read(Participant participant) {
        see(with(participant), MessageTable.Side.DESK);
    }

    /// The finder reads what the desk wrote.
    @Transactional
    public void readBy(Report report) {
        see(with(report), MessageTable.Side.OTHER);
    }

    /// A participant reads what the desk wrote.
    @Transactional
    public void readBy(Participant participant) {
        see(with(participant), MessageTable.Side.OTHER);
    }

    /// What the finder wrote needs no reply.
    @Transactional
    public void settle(Report report) {
        settle(with(report), subject(report));
    }

    /// What a participant wrote needs no reply.
    @Transactional
    public void settle(Case file, Participant participant) {
        settle(with(participant), subject(file));
    }

    /// What waits in this conversation needs no reply.
    @Transactional
    void settle(Conversation in, Subject subject) {
        for (var waiting : table.waitingIn(in)) {
            table.settle(waiting, Acting.now().ledgerName(), clock.instant());
            events.publishEvent(new MessageSettled(waiting, subject));
        }
    }

    static Conversation with(Report report) {
        return new Conversation.WithFinder(report.id());
    }

    static Conversation with(Participant participant) {
        return new Conversation.WithParticipant(participant.file(), participant.id());
    }

    static Subject subject(Report report) {
        return Subject.report(report.number());
    }

    static Subject subject(Case file) {
        return Subject.caseFile(file.number());
    }

    private static Message.Voice voice(Speaker speaker, boolean fromDesk, Intent intent) {
        return new Message.Voice(speaker, fromDesk, intent, Acting.now().ledgerName());
    }

    private Message keep(
            Conversation in, Message.Voice voice, String text, Optional<MessageId> relayedFrom, SealingKey key) {
        var message = new Message(
                new MessageId(UUID.randomUUID()),
                0,
                in,
                voice,
                clock.instant(),
                text.strip(),
                relayedFrom,
                new Message.Seen(Optional.empty(), Optional.empty()));
        table.add(message, key);
        return message;
    }

    /// What was sealed under a key that is destroyed is absent.
    private List<Message> open(List<MessageTable.Row> rows) {
        var keys = sealing.findAll(
                rows.stream().map(MessageTable.Row::key).distinct().toList());
        return rows.stream()
                .filter(row -> keys.containsKey(row.key()))
                .map(row -> row.open(opener(keys, row.key())))
                .toList();
    }

    private static SealingKey opener(Map<KeyId, SealingKey> keys, KeyId id) {
        return java.util.Objects.requireNonNull(keys.get(id));
    }
}
