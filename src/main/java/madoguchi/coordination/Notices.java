// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.InstantSource;
import madoguchi.access.Acting;
import madoguchi.access.Passes;
import madoguchi.coordination.ContactTable.Sent;
import madoguchi.coordination.ParticipantRefused.Ground;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is sent to participants: the question who is in charge, the notice, and links to come in by.
@Component
public class Notices {

    private final Roster roster;
    private final ContactTable contacts;
    private final Letters letters;
    private final Passes passes;
    private final Silence silence;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Notices(
            Roster roster,
            ContactTable contacts,
            Letters letters,
            Passes passes,
            Silence silence,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.roster = roster;
        this.contacts = contacts;
        this.letters = letters;
        this.passes = passes;
        this.silence = silence;
        this.clock = clock;
        this.events = events;
    }

    /// The first of two steps (DOMAIN 5.1): asks an operator, without a detail, who is the right person.
    ///
    /// @throws madoguchi.Refused when it has been told already, there is no mail address, or handling has ended
    @Transactional
    public void inquire(ParticipantId id) {
        var entry = roster.heldInOpenCase(id);
        if (entry.who().kind() != Participant.Kind.OPERATOR) {
            throw new ParticipantRefused(Ground.WRONG_KIND_FOR_CASE);
        }
        requireUntold(entry);
        if (entry.contact().mail().isEmpty()) {
            throw new ParticipantRefused(Ground.NO_ADDRESS);
        }
        letters.write(entry, "coordination.letter.inquiry");
        tried(entry);
        contacts.sent(id, Sent.INQUIRY, clock.instant(), Acting.now().ledgerName());
        events.publishEvent(new InquirySent(entry.file().id(), entry.file().number(), id));
    }

    /// The notice: from now on this participant sees what the case is about. The letter itself says nothing of it.
    ///
    /// @throws madoguchi.Refused when it has been told already, or handling has ended
    @Transactional
    public void notify(ParticipantId id) {
        var entry = roster.heldInOpenCase(id);
        requireUntold(entry);
        contacts.sent(id, Sent.NOTICE, clock.instant(), Acting.now().ledgerName());
        switch (entry.who().kind()) {
            case COORDINATOR -> letters.write(entry, "coordination.letter.coordinator");
            case VENDOR -> {
                letters.write(entry, "coordination.letter.vendor");
                tried(entry);
            }
            case OPERATOR -> {
                if (!entry.contact().mail().isEmpty()) {
                    letters.write(entry, "coordination.letter.operator", passes.linkForOperator(id.value()));
                }
                tried(entry);
            }
        }
        events.publishEvent(new ParticipantNotified(
                entry.file().id(), entry.file().number(), id, entry.who().kind()));
        silence.told(entry);
    }

    /// A fresh one-time link for an operator who has been told; sent by letter when there is an address.
    ///
    /// @return the link, for a member of the desk who hands it over by other means
    @Transactional
    public String link(ParticipantId id) {
        var entry = roster.heldInOpenCase(id);
        if (entry.who().kind() != Participant.Kind.OPERATOR
                || entry.who().notifiedAt().isEmpty()) {
            throw new ParticipantRefused(Ground.NOT_NOTIFIED);
        }
        var link = passes.linkForOperator(id.value());
        letters.write(entry, "coordination.letter.link", link);
        contacts.sent(id, Sent.LINK, clock.instant(), Acting.now().ledgerName());
        events.publishEvent(new LinkIssued(entry.file().id(), entry.file().number(), id));
        return link;
    }

    /// A letter is a try to reach somebody.
    private void tried(Roster.Entry entry) {
        if (entry.contact().mail().isEmpty()) {
            return;
        }
        contacts.attempted(
                entry.id(),
                new Attempt(Channel.MAIL, clock.instant(), false, ""),
                entry.key(),
                clock.instant(),
                Acting.now().ledgerName());
        events.publishEvent(new ContactTried(entry.file().id(), entry.file().number(), entry.id(), Channel.MAIL));
    }

    private static void requireUntold(Roster.Entry entry) {
        if (entry.who().notifiedAt().isPresent()) {
            throw new ParticipantRefused(Ground.ALREADY_NOTIFIED);
        }
    }
}
