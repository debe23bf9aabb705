// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.InstantSource;
import java.time.LocalDate;
import madoguchi.access.Acting;
import madoguchi.calendar.DeskZone;
import madoguchi.coordination.ParticipantRefused.Ground;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What participants answer, and what the desk makes of it when they do not.
@Component
public class Answers {

    private final Roster roster;
    private final AnswerTable table;
    private final ContactTable contacts;
    private final Silence silence;
    private final Tidings tidings;
    private final DeskZone zone;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Answers(
            Roster roster,
            AnswerTable table,
            ContactTable contacts,
            Silence silence,
            Tidings tidings,
            DeskZone zone,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.roster = roster;
        this.table = table;
        this.contacts = contacts;
        this.silence = silence;
        this.tidings = tidings;
        this.zone = zone;
        this.clock = clock;
        this.events = events;
    }

    /// What a participant says.
    ///
    /// @param words in its own words; may be empty
    /// @param wantsCheck it asks the desk to look whether the fix is there
    public record Saying(Answer answer, String words, boolean wantsCheck) {

        public static Saying of(Answer answer, String words) {
            return new Saying(answer, words, false);
        }
    }

    /// Takes an answer on record, from the participant itself or entered for it. It follows earlier answers and
    /// replaces none.
    ///
    /// @throws madoguchi.Refused when it has not been told yet, or this is no answer of its kind
    @Transactional
    public void answer(ParticipantId id, Saying saying) {
        var entry = roster.held(id);
        if (entry.who().notifiedAt().isEmpty()) {
            throw new ParticipantRefused(Ground.NOT_NOTIFIED);
        }
        requireFitting(entry.who().kind(), saying.answer());
        var now = clock.instant();
        var answered = new Participant.Answered(saying.answer(), saying.words().strip(), now);
        table.add(
                id,
                new AnswerTable.Given(
                        answered, saying.wantsCheck(), Acting.now().ledgerName()),
                entry.key());
        contacts.unmarkSilent(id);
        events.publishEvent(new ParticipantAnswered(
                entry.file().id(),
                entry.file().number(),
                id,
                AnswerRow.of(saying.answer()).code()));
        silence.made(entry, saying.answer().shows());
        tidings.of(entry, saying.answer());
    }

    /// No answer is expected any more: the case goes on without it. An answer that comes later is heard all the same.
    ///
    /// @param reason why, in the desk's words
    @Transactional
    public void giveUp(ParticipantId id, String reason) {
        var entry = roster.held(id);
        if (contacts.markSilent(
                id, reason, entry.key(), clock.instant(), Acting.now().ledgerName())) {
            events.publishEvent(
                    new ParticipantGivenUp(entry.file().id(), entry.file().number(), id));
        }
    }

    /// The desk looked at the site, and the fix is there.
    ///
    /// @param how the desk looked
    /// @throws madoguchi.Refused when the day has not come yet
    @Transactional
    public void check(ParticipantId id, LocalDate day, String how) {
        var entry = roster.held(id);
        if (day.isAfter(zone.today())) {
            throw new ParticipantRefused(Ground.DAY_TO_COME);
        }
        contacts.checked(
                id, day, how, entry.key(), clock.instant(), Acting.now().ledgerName());
        events.publishEvent(new FixChecked(entry.file().id(), entry.file().number(), id, day));
    }

    private void requireFitting(Participant.Kind kind, Answer answer) {
        var fits = switch (answer) {
            case Answer.OfVendor _ -> kind == Participant.Kind.VENDOR;
            case Answer.OfOperator _ -> kind == Participant.Kind.OPERATOR;
        };
        if (!fits) {
            throw new ParticipantRefused(Ground.ANSWER_OF_ANOTHER_KIND);
        }
        if (reportedOn(answer).filter(day -> day.isAfter(zone.today())).isPresent()) {
            throw new ParticipantRefused(Ground.DAY_TO_COME);
        }
    }

    /// The day on which an operator says that the fix was made.
    static java.util.Optional<LocalDate> reportedOn(Answer answer) {
        return switch (answer) {
            case Answer.OfOperator.Fixed(var on) -> java.util.Optional.of(on);
            case Answer.OfOperator.PageRemoved(var on) -> java.util.Optional.of(on);
            case Answer.OfOperator.AvoidedByOperation(var on) -> java.util.Optional.of(on);
            case Answer.OfVendor _ -> java.util.Optional.empty();
            case Answer.OfOperator.Verified _,
                    Answer.OfOperator.NotVerified _,
                    Answer.OfOperator.NotAVulnerability _,
                    Answer.OfOperator.WillFix _,
                    Answer.OfOperator.AsksForHelp _ -> java.util.Optional.empty();
        };
    }
}
