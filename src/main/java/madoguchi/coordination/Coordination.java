// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import madoguchi.Refused;
import madoguchi.access.Actor;
import madoguchi.access.Role;
import madoguchi.calendar.DeskZone;
import madoguchi.casework.Case;
import madoguchi.casework.CaseId;
import madoguchi.casework.Cases;
import madoguchi.sealing.Tags;
import org.springframework.stereotype.Component;

/// Who takes part in a case, what they answered, and until when all keep silent.
///
/// The acts are [Participants], [Notices], [Answers] and [Silence]; here is what they add up to.
@Component
public class Coordination {

    private final ParticipantTable participants;
    private final ContactTable contacts;
    private final AnswerTable answers;
    private final EmbargoTable embargoes;
    private final FactTable facts;
    private final Roster roster;
    private final Cases cases;
    private final Tags tags;
    private final DeskZone zone;

    Coordination(
            ParticipantTable participants,
            ContactTable contacts,
            AnswerTable answers,
            EmbargoTable embargoes,
            FactTable facts,
            Roster roster,
            Cases cases,
            Tags tags,
            DeskZone zone) {
        this.participants = participants;
        this.contacts = contacts;
        this.answers = answers;
        this.embargoes = embargoes;
        this.facts = facts;
        this.roster = roster;
        this.cases = cases;
        this.tags = tags;
        this.zone = zone;
    }

    /// Everybody who takes part, in the order in which they joined. Nameless once the case's key has been destroyed.
    public List<Participant> participantsOf(Case file) {
        return roster.participantsOf(file);
    }

    /// @throws Refused when there is no such participant
    public Participant get(ParticipantId id) {
        return roster.get(id).who();
    }

    /// How to reach a participant; sealed under the case's key, so never to be logged.
    ///
    /// @throws Refused when there is no such participant
    public Contact contactOf(ParticipantId id) {
        return roster.get(id).contact();
    }

    /// As whom this actor takes part in the case; empty for everybody who does not, or is not notified yet.
    public Optional<Participant> participationOf(Actor actor, Case file) {
        return participationsOf(actor).stream()
                .filter(row -> row.file().equals(file.id()))
                .findFirst()
                .map(row -> row.open(cases.keyOf(file)));
    }

    /// The participant that an operator's link stands for, and its case.
    public Optional<CaseId> caseOf(ParticipantId participant) {
        return participants.find(participant).map(ParticipantTable.Row::file);
    }

    /// 起算日: the day the first contact with a vendor or operator was tried.
    public Optional<LocalDate> startingDateOf(CaseId file) {
        return Optional.ofNullable(startingDatesOf(List.of(file)).get(file));
    }

    /// 起算日 of many cases with one question to the database; cases without one are absent.
    public Map<CaseId, LocalDate> startingDatesOf(Collection<CaseId> files) {
        return contacts.firstAttempts(files).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, first -> zone.dayOf(first.getValue())));
    }

    /// Every answer of a participant, oldest first.
    public List<Participant.Answered> answersOf(Participant participant) {
        var key = cases.keyOf(cases.get(participant.file()));
        return answers.of(List.of(participant.id())).stream()
                .map(row -> row.open(key).answered())
                .toList();
    }

    /// The embargo of the case as it stands.
    public Embargo embargoOf(CaseId file) {
        return embargoesOf(List.of(file)).getOrDefault(file, new Embargo.None());
    }

    /// The embargoes of many cases with one question to the database; cases without an act are absent.
    public Map<CaseId, Embargo> embargoesOf(Collection<CaseId> files) {
        return embargoes.sums(files).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, sum -> sum.getValue().embargo()));
    }

    /// Whether all have to keep silent at this moment: nothing of the case may then be made public.
    public boolean silenceHolds(CaseId file, Instant moment) {
        return Embargo.held(
                embargoes.acts(file).stream().map(EmbargoTable.ActRow::act).toList(), moment);
    }

    /// What has become known of the vulnerability, in the order of the record.
    public CaseFacts factsOf(CaseId file) {
        return facts.of(file);
    }

    /// Where this actor takes part and has been told, the newest first.
    List<ParticipantTable.Row> participationsOf(Actor actor) {
        return switch (actor) {
            case Actor.Operator(var id) ->
                participants.find(new ParticipantId(id)).stream()
                        .filter(row -> row.kind() == Participant.Kind.OPERATOR
                                && row.notifiedAt().isPresent())
                        .toList();
            case Actor.Member member -> participationsOf(member);
            case Actor.Anyone _, Actor.Finder _, Actor.House _ -> List.of();
        };
    }

    private List<ParticipantTable.Row> participationsOf(Actor.Member member) {
        var organisation = member.organisationIfAny().map(id -> Participants.tagOf(tags, id));
        if (organisation.isEmpty()) {
            return List.of();
        }
        if (member.is(Role.COORDINATOR)) {
            return participants.notified(organisation.get(), Participant.Kind.COORDINATOR);
        }
        return member.is(Role.VENDOR) ? participants.notified(organisation.get(), Participant.Kind.VENDOR) : List.of();
    }
}
