// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import madoguchi.access.Acting;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.coordination.ParticipantRefused.Ground;
import madoguchi.intake.Kind;
import madoguchi.sealing.Tags;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who is brought into a case, and every try to reach them.
@Component
public class Participants {

    private final ParticipantTable table;
    private final ContactTable contacts;
    private final Roster roster;
    private final Cases cases;
    private final Tags tags;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Participants(
            ParticipantTable table,
            ContactTable contacts,
            Roster roster,
            Cases cases,
            Tags tags,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.contacts = contacts;
        this.roster = roster;
        this.cases = cases;
        this.tags = tags;
        this.clock = clock;
        this.events = events;
    }

    /// Brings somebody into a case. Nothing is said to them yet.
    ///
    /// @throws madoguchi.Refused when this kind does not belong to this kind of case, the organisation takes part
    ///     already, or handling has ended
    @Transactional
    public Participant join(Case file, Newcomer who) {
        Roster.requireOpen(file);
        if ((who.kind() == Participant.Kind.OPERATOR) != (file.kind() == Kind.WEBSITE)) {
            throw new ParticipantRefused(Ground.WRONG_KIND_FOR_CASE);
        }
        var tag = who.organisation().map(id -> tagOf(tags, id));
        if (tag.filter(one -> table.has(file.id(), one)).isPresent()) {
            throw new ParticipantRefused(Ground.ALREADY_TAKES_PART);
        }
        var joined = new Participant(
                new ParticipantId(UUID.randomUUID()),
                file.id(),
                who.kind(),
                who.name().strip(),
                who.organisation(),
                Optional.empty(),
                Optional.empty());
        table.add(
                joined,
                who.contact(),
                cases.keyOf(file),
                tag.orElse(null),
                clock.instant(),
                Acting.now().ledgerName());
        events.publishEvent(new ParticipantJoined(file.id(), file.number(), joined.id(), joined.kind()));
        return joined;
    }

    /// Writes down a try to reach somebody. The first one to a vendor or operator is the starting date.
    ///
    /// @throws madoguchi.Refused when the try lies in the future
    @Transactional
    public void tried(ParticipantId id, Attempt attempt) {
        var entry = roster.held(id);
        if (attempt.at().isAfter(clock.instant())) {
            throw new ParticipantRefused(Ground.DAY_TO_COME);
        }
        contacts.attempted(
                id, attempt, entry.key(), clock.instant(), Acting.now().ledgerName());
        events.publishEvent(new ContactTried(entry.file().id(), entry.file().number(), id, attempt.channel()));
    }

    /// Another address was found, or somebody else is in charge.
    @Transactional
    public void reachAt(ParticipantId id, Contact contact) {
        var entry = roster.held(id);
        table.changeContact(id, contact, entry.key());
    }

    /// The participant looked at the case; the first look is proof that the notice has arrived.
    @Transactional
    public void opened(ParticipantId id) {
        var entry = roster.get(id);
        if (contacts.read(
                id, ContactTable.Read.OPENED, clock.instant(), Acting.now().ledgerName())) {
            events.publishEvent(new NoticeOpened(entry.file().id(), entry.file().number(), id));
        }
    }

    /// The participant says that it has read the notice. Nothing happens when it said so before.
    @Transactional
    public void confirmed(ParticipantId id) {
        var entry = roster.get(id);
        if (contacts.read(
                id, ContactTable.Read.CONFIRMED, clock.instant(), Acting.now().ledgerName())) {
            events.publishEvent(
                    new NoticeConfirmed(entry.file().id(), entry.file().number(), id));
        }
    }

    /// Under which an organisation's participations are found without being opened.
    static byte[] tagOf(Tags tags, UUID organisation) {
        return tags.of("coordination.participant.organisation", organisation.toString());
    }
}
