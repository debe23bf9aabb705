// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import madoguchi.Faults;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The conversations of a case, for the desk's programs.
@RestController
class MessagesApi {

    private static final int PAGE = 100;

    private final Messages messages;
    private final Relays relays;
    private final Correspondents correspondents;
    private final Cases cases;
    private final ApiProblems problems;

    MessagesApi(Messages messages, Relays relays, Correspondents correspondents, Cases cases, ApiProblems problems) {
        this.messages = messages;
        this.relays = relays;
        this.correspondents = correspondents;
        this.cases = cases;
        this.problems = problems;
    }

    /// @param to `finder` (of the report that opened the case), `report-12345678` or a participant's id
    /// @param confirmed that what may give a finder away was looked at
    record Body(
            @Nullable String to,
            @Nullable String text,
            @Nullable Boolean confirmed) {}

    /// @param with the other side of the conversation, as in `to`
    /// @param by whose words these are: desk, finder, vendor, operator, coordinator
    record Answer(
            MessageId id,
            String with,
            String by,
            boolean fromDesk,
            String intent,
            Instant at,
            String text,
            @Nullable UUID relayedFrom) {}

    record Answers(List<Answer> messages, @Nullable String cursor) {}

    @PostMapping("/api/v1/cases/{number}/messages")
    @MayCall(Role.HANDLER)
    ResponseEntity<Object> write(@PathVariable String number, @RequestBody Body body) {
        var file = cases.get(number);
        var to = recipient(file, body.to() == null ? "" : body.to());
        var text = body.text() == null ? "" : body.text();
        var faults = faultsOf(to, text);
        if (!faults.isEmpty() || to.isEmpty()) {
            return problems.of(faults);
        }
        var copy = new Relays.Copy(text, Boolean.TRUE.equals(body.confirmed()));
        var said = switch (to.get()) {
            case Correspondent.TheFinder(var report) -> messages.toFinder(report, text);
            case Correspondent.OneParticipant(var participant) -> relays.ownToParticipant(file, copy, participant);
        };
        return ResponseEntity.created(URI.create("/api/v1/cases/" + file.number() + "/messages"))
                .body(answer(said, to.get().code()));
    }

    @GetMapping("/api/v1/cases/{number}/messages")
    @MayCall(Role.HANDLER)
    Answers list(@PathVariable String number, @RequestParam(name = "cursor") Optional<Long> cursor) {
        var file = cases.get(number);
        var with = correspondents.of(file).stream()
                .collect(Collectors.toMap(one -> one.conversation().id(), Function.identity()));
        var page = messages.after(
                with.values().stream().map(Correspondent::conversation).toList(), cursor.orElse(0L), PAGE);
        var answers = page.stream()
                .flatMap(message -> Optional.ofNullable(with.get(message.in().id())).stream()
                        .map(one -> answer(message, one.code())))
                .toList();
        return new Answers(
                answers,
                page.size() < PAGE ? null : Long.toString(page.getLast().number()));
    }

    private Optional<Correspondent> recipient(Case file, String to) {
        var code =
                "finder".equals(to) ? correspondents.findersOf(file).getFirst().code() : to;
        return correspondents.of(file).stream()
                .filter(Correspondent::canBeWrittenTo)
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    private static Faults faultsOf(Optional<Correspondent> to, String text) {
        var faults = Writing.faultsOf(text);
        return to.isEmpty() ? faults.add("to", "messaging.relay.nobody") : faults;
    }

    private static Answer answer(Message message, String with) {
        return new Answer(
                message.id(),
                with,
                message.voice().speaker().name().toLowerCase(java.util.Locale.ROOT),
                message.voice().fromDesk(),
                message.voice().intent().name().toLowerCase(java.util.Locale.ROOT),
                message.at(),
                message.text(),
                message.relayedFrom().map(MessageId::value).orElse(null));
    }
}
