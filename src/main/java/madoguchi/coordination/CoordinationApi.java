// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import madoguchi.Faults;
import madoguchi.Refused;
import madoguchi.access.Acting;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.calendar.DeskZone;
import madoguchi.coordination.CoordinationJson.AnswerJson;
import madoguchi.coordination.CoordinationJson.EmbargoJson;
import madoguchi.coordination.CoordinationJson.ParticipantJson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Participants, answers and the embargo of a case, for programs.
@RestController
class CoordinationApi {

    private final CaseDoor door;
    private final Dossiers dossiers;
    private final Joining joining;
    private final Notices notices;
    private final Answers answers;
    private final EmbargoActs acts;
    private final DeskZone zone;
    private final InstantSource clock;
    private final MessageSource messages;

    CoordinationApi(
            CaseDoor door,
            Dossiers dossiers,
            Joining joining,
            Notices notices,
            Answers answers,
            EmbargoActs acts,
            DeskZone zone,
            InstantSource clock,
            MessageSource messages) {
        this.door = door;
        this.dossiers = dossiers;
        this.joining = joining;
        this.notices = notices;
        this.answers = answers;
        this.acts = acts;
        this.zone = zone;
        this.clock = clock;
        this.messages = messages;
    }

    /// @param organisation an id of the directory; otherwise name and contact
    /// @param notice whether the notice is to go out at once
    record ParticipantIn(
            @Nullable String organisation,
            @Nullable String name,
            @Nullable String person,
            @Nullable String mail,
            @Nullable String phone,
            @Nullable String other,
            @Nullable Boolean notice) {

        NewcomerForm form() {
            return new NewcomerForm(typed(
                    "organisation",
                    organisation,
                    "name",
                    name,
                    "person",
                    person,
                    "mail",
                    mail,
                    "phone",
                    phone,
                    "other",
                    other));
        }
    }

    record AnswerIn(
            @Nullable String answer,
            @Nullable String version,
            @Nullable String day,
            @Nullable String words,
            @Nullable Boolean wantsCheck) {

        AnswerForm form(Participant.Kind kind) {
            var typed = new HashMap<>(typed("answer", answer, "version", version, "day", day, "words", words));
            typed.put("check", Boolean.TRUE.equals(wantsCheck) ? "true" : "");
            return new AnswerForm(kind, typed);
        }
    }

    /// @param act proposal, acceptance, rejection or termination
    /// @param until the end that is proposed, or that is accepted or rejected
    record EmbargoIn(
            @Nullable String act,
            @Nullable Instant until,
            @Nullable String reason,
            @Nullable String words) {}

    @GetMapping("/api/v1/cases/{number}/participants")
    @MayCall({Role.HANDLER, Role.COORDINATOR})
    Map<String, List<ParticipantJson>> list(@PathVariable("number") String number) {
        var file = door.forCoordinating(number);
        return Map.of("participants", dossiers.of(file).stream().map(this::json).toList());
    }

    @PostMapping("/api/v1/cases/{number}/participants")
    @MayCall({Role.HANDLER, Role.COORDINATOR})
    ResponseEntity<?> join(@PathVariable("number") String number, @RequestBody ParticipantIn in, Locale locale) {
        var file = door.forCoordinating(number);
        var faults = in.form().faults();
        if (!faults.isEmpty()) {
            return refused(faults, locale);
        }
        var who = joining.join(file, in.form());
        if (Boolean.TRUE.equals(in.notice())) {
            notices.notify(who.id());
        }
        return ResponseEntity.created(URI.create("/api/v1/cases/" + file.number() + "/participants/" + who.id()))
                .body(json(dossiers.of(who.id())));
    }

    @GetMapping("/api/v1/cases/{number}/participants/{id}/answer")
    @MayCall({Role.HANDLER, Role.COORDINATOR, Role.VENDOR, Role.OPERATOR})
    ResponseEntity<?> answer(@PathVariable("number") String number, @PathVariable("id") String id) {
        return answered(answering(number, id).id());
    }

    /// The latest answer; earlier ones are kept. `If-Match` names the answer that this one follows.
    @PutMapping("/api/v1/cases/{number}/participants/{id}/answer")
    @MayCall({Role.HANDLER, Role.COORDINATOR, Role.VENDOR, Role.OPERATOR})
    ResponseEntity<?> answer(
            @PathVariable("number") String number,
            @PathVariable("id") String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody AnswerIn in,
            Locale locale) {
        var who = answering(number, id);
        Versions.require(ifMatch, dossiers.of(who.id()).answers().size());
        var form = in.form(who.kind());
        var faults = form.faults(zone.today());
        if (!faults.isEmpty()) {
            return refused(faults, locale);
        }
        answers.answer(who.id(), form.saying());
        return answered(who.id());
    }

    @GetMapping("/api/v1/cases/{number}/embargo")
    @MayCall({Role.HANDLER, Role.COORDINATOR, Role.VENDOR})
    ResponseEntity<EmbargoJson> embargo(@PathVariable("number") String number) {
        return embargo(acts.reader(number));
    }

    /// One act. A vendor's acceptance or rejection is its own consent; the embargo is the coordinator's.
    @PutMapping("/api/v1/cases/{number}/embargo")
    @MayCall({Role.HANDLER, Role.COORDINATOR, Role.VENDOR})
    ResponseEntity<?> embargo(
            @PathVariable("number") String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody EmbargoIn in,
            Locale locale) {
        var reader = acts.reader(number);
        Versions.require(ifMatch, acts.versionOf(reader));
        var faults = acts.faults(in);
        if (!faults.isEmpty()) {
            return refused(faults, locale);
        }
        acts.act(reader, in);
        return embargo(acts.reader(number));
    }

    private ResponseEntity<EmbargoJson> embargo(EmbargoActs.Reader reader) {
        return ResponseEntity.ok()
                .eTag(Versions.tag(acts.versionOf(reader)))
                .body(EmbargoJson.of(acts.embargoOf(reader), clock.instant(), acts.consentOf(reader)));
    }

    private ResponseEntity<?> answered(ParticipantId id) {
        var dossier = dossiers.of(id);
        var tag = Versions.tag(dossier.answers().size());
        return dossier.who()
                .answer()
                .<ResponseEntity<?>>map(latest -> ResponseEntity.ok().eTag(tag).body(AnswerJson.of(latest)))
                .orElseGet(() -> ResponseEntity.noContent().eTag(tag).build());
    }

    /// Whoever coordinates the case enters an answer for anybody in it; everybody else answers for themselves.
    private Participant answering(String number, String id) {
        if (Acting.now().is(Role.HANDLER) || Acting.now().is(Role.COORDINATOR)) {
            return door.participant(door.forCoordinating(number), id);
        }
        return Optional.of(door.forParticipating(number).who())
                .filter(who -> who.id().toString().equals(id))
                .orElseThrow(Refused::notFound);
    }

    private ParticipantJson json(Dossier one) {
        return ParticipantJson.of(one, at -> zone.dayOf(at).toString());
    }

    private static Map<String, String> typed(@Nullable String... pairs) {
        var typed = new HashMap<String, String>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            var value = pairs[i + 1];
            typed.put(String.valueOf(pairs[i]), value == null ? "" : value);
        }
        return typed;
    }

    private ResponseEntity<ProblemDetail> refused(Faults faults, Locale locale) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, messages.getMessage("refused.status.422", null, locale));
        problem.setType(URI.create("urn:madoguchi:refused.status.422"));
        problem.setProperty(
                "errors",
                faults.all().stream()
                        .map(fault -> Map.of(
                                "field",
                                fault.field(),
                                "message",
                                messages.getMessage(fault.messageKey(), fault.arguments(), locale)))
                        .toList());
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
