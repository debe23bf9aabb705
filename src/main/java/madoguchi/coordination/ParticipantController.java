// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import madoguchi.Faults;
import madoguchi.Redirect;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.calendar.DeskZone;
import madoguchi.casework.Case;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One participant of a case, for handlers and coordinators.
@Controller
class ParticipantController {

    private final CaseDoor door;
    private final ParticipantPages pages;
    private final Participants participants;
    private final Answers answers;
    private final DeskZone zone;
    private final InstantSource clock;

    ParticipantController(
            CaseDoor door,
            ParticipantPages pages,
            Participants participants,
            Answers answers,
            DeskZone zone,
            InstantSource clock) {
        this.door = door;
        this.pages = pages;
        this.participants = participants;
        this.answers = answers;
        this.zone = zone;
        this.clock = clock;
    }

    @GetMapping("/coordination/{number}/participants/{id}")
    @MayCall({Role.COORDINATOR, Role.HANDLER})
    ParticipantPage show(@PathVariable("number") String number, @PathVariable("id") String id) {
        var file = door.forCoordinating(number);
        return pages.of(file, door.participant(file, id));
    }

    @PostMapping("/coordination/{number}/participants/{id}/attempts")
    @MayCall({Role.COORDINATOR, Role.HANDLER})
    Object tried(
            @PathVariable("number") String number,
            @PathVariable("id") String id,
            @RequestParam Map<String, String> typed) {
        var file = door.forCoordinating(number);
        var who = door.participant(file, id);
        var at = momentIn(typed);
        var faults = Faults.none().limit("words", typed.getOrDefault("words", ""), AnswerForm.LONGEST);
        if (Channel.find(typed.getOrDefault("channel", "")).isEmpty()) {
            faults.add("channel", "coordination.fault.channel");
        }
        if (at.isEmpty()) {
            faults.add("day", "coordination.fault.day");
        } else if (at.get().isAfter(clock.instant())) {
            faults.add("day", "coordination.fault.day.to-come");
        }
        if (!faults.isEmpty()) {
            return pages.of(file, who, typed, faults);
        }
        participants.tried(
                who.id(),
                new Attempt(
                        Channel.find(typed.getOrDefault("channel", "")).orElseThrow(),
                        at.orElseThrow(),
                        "true".equals(typed.get("reached")),
                        typed.getOrDefault("words", "").strip()));
        return done(file, who, "done.coordination.tried");
    }

    @PostMapping("/coordination/{number}/participants/{id}/contact")
    @MayCall({Role.COORDINATOR, Role.HANDLER})
    Object reachAt(
            @PathVariable("number") String number,
            @PathVariable("id") String id,
            @RequestParam Map<String, String> typed) {
        var file = door.forCoordinating(number);
        var who = door.participant(file, id);
        var form = new NewcomerForm(withName(typed, who.name()));
        if (!form.faults().isEmpty()) {
            return pages.of(file, who, typed, form.faults());
        }
        participants.reachAt(who.id(), form.contact());
        return done(file, who, "done.coordination.contact");
    }

    /// An answer that came by mail, telephone or post, entered for the participant.
    @PostMapping("/coordination/{number}/participants/{id}/answer")
    @MayCall({Role.COORDINATOR, Role.HANDLER})
    Object answer(
            @PathVariable("number") String number,
            @PathVariable("id") String id,
            @RequestParam Map<String, String> typed) {
        var file = door.forCoordinating(number);
        var who = door.participant(file, id);
        var form = new AnswerForm(who.kind(), typed);
        var faults = form.faults(zone.today());
        if (!faults.isEmpty()) {
            return pages.of(file, who, typed, faults);
        }
        answers.answer(who.id(), form.saying());
        return done(file, who, "done.coordination.answered");
    }

    @PostMapping("/coordination/{number}/participants/{id}/silence")
    @MayCall({Role.COORDINATOR, Role.HANDLER})
    Object giveUp(
            @PathVariable("number") String number,
            @PathVariable("id") String id,
            @RequestParam Map<String, String> typed) {
        var file = door.forCoordinating(number);
        var who = door.participant(file, id);
        var reason = typed.getOrDefault("reason", "");
        var faults = Faults.none().require("reason", reason).limit("reason", reason, AnswerForm.LONGEST);
        if (!faults.isEmpty()) {
            return pages.of(file, who, typed, faults);
        }
        answers.giveUp(who.id(), reason.strip());
        return done(file, who, "done.coordination.given-up");
    }

    @PostMapping("/coordination/{number}/participants/{id}/check")
    @MayCall(Role.HANDLER)
    Object check(
            @PathVariable("number") String number,
            @PathVariable("id") String id,
            @RequestParam Map<String, String> typed) {
        var file = door.forCoordinating(number);
        var who = door.participant(file, id);
        var day = AnswerForm.dayIn(typed.getOrDefault("checked", ""));
        var faults = Faults.none().require("how", typed.getOrDefault("how", ""));
        if (day.isEmpty()) {
            faults.add("checked", "coordination.fault.day");
        } else if (day.get().isAfter(zone.today())) {
            faults.add("checked", "coordination.fault.day.to-come");
        }
        if (!faults.isEmpty()) {
            return pages.of(file, who, typed, faults);
        }
        answers.check(who.id(), day.orElseThrow(), typed.getOrDefault("how", "").strip());
        return done(file, who, "done.coordination.checked");
    }

    private Optional<Instant> momentIn(Map<String, String> typed) {
        try {
            var hour = LocalTime.parse(typed.getOrDefault("hour", "").strip());
            return AnswerForm.dayIn(typed.getOrDefault("day", ""))
                    .map(day -> day.atTime(hour).atZone(zone.zone()).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty(); // a fault, which the page names
        }
    }

    private static Map<String, String> withName(Map<String, String> typed, String name) {
        var named = new java.util.HashMap<>(typed);
        named.put("name", name.isEmpty() ? "-" : name);
        return named;
    }

    private static Redirect done(Case file, Participant who, String key) {
        return Redirect.to(CaseDoor.pathOf(file, who.id()), key);
    }
}
