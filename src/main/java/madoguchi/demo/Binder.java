// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import madoguchi.access.Actor;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.coordination.Coordination;
import madoguchi.coordination.Participant;
import madoguchi.coordination.ParticipantId;
import madoguchi.intake.Receipt;
import madoguchi.intake.Report;
import madoguchi.intake.Reports;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Which report, case and participant of the house is which of the story.
@Component
@ConditionalOnBooleanProperty("madoguchi.demo")
class Binder {

    private final Reports reports;
    private final Cases cases;
    private final Coordination coordination;
    private final Company company;
    private final Guests guests;
    private final Map<String, Receipt> receipts = new ConcurrentHashMap<>();
    private final Map<List<String>, ParticipantId> participants = new ConcurrentHashMap<>();

    Binder(Reports reports, Cases cases, Coordination coordination, Company company, Guests guests) {
        this.reports = reports;
        this.cases = cases;
        this.coordination = coordination;
        this.company = company;
        this.guests = guests;
    }

    void keep(StoryReport told, Receipt receipt) {
        receipts.put(told.key(), receipt);
        guests.remember(told, receipt);
    }

    void keep(StoryCase told, StoryCase.Participant who, ParticipantId id) {
        participants.put(List.of(told.key(), who.key()), id);
    }

    /// The case has been opened, or somebody in it told: the page for guests may name them.
    void show(StoryCase told) {
        guests.remember(told, file(told).number());
        told.participants().stream()
                .filter(who -> who.operator().isPresent() && who.notifiedAt().isPresent())
                .filter(who -> participants.containsKey(List.of(told.key(), who.key())))
                .forEach(who ->
                        guests.remember(told, participant(told, who.key()).id()));
    }

    Report report(String key) {
        return reports.get(Optional.ofNullable(receipts.get(key)).orElseThrow().report());
    }

    /// The case as it stands at the time of the act.
    Case file(StoryCase told) {
        return cases.find(report(told.reports().getFirst()).id()).orElseThrow();
    }

    Participant participant(StoryCase told, String who) {
        return coordination.get(
                Optional.ofNullable(participants.get(List.of(told.key(), who))).orElseThrow());
    }

    Actor handler(StoryCase told) {
        return company.actor(told.handler());
    }

    Actor finder(String report) {
        return new Actor.Finder(report(report).id().value());
    }

    /// Who coordinates; the handler where the case has not gone to the coordinator.
    Actor coordinator(StoryCase told) {
        return company.actor(
                told.coordination().map(StoryCase.Handover::coordinator).orElse(told.handler()));
    }

    /// A vendor's own member, an operator by its link, or the coordinator for a vendor that answers by mail.
    Actor speaker(StoryCase told, String who) {
        return "operator".equals(who)
                ? new Actor.Operator(participant(told, who).id().value())
                : company.speakerOf(who).map(Actor.class::cast).orElseGet(() -> coordinator(told));
    }
}
