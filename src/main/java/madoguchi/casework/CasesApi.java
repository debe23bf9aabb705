// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import madoguchi.access.AccountId;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.intake.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The cases, for programs of the desk.
@RestController
class CasesApi {

    private final Cases cases;
    private final Closing closing;
    private final MessageSource messages;

    CasesApi(Cases cases, Closing closing, MessageSource messages) {
        this.cases = cases;
        this.closing = closing;
        this.messages = messages;
    }

    /// One page of a list; `next` is the cursor of the next page.
    record ListJson(
            List<CaseJson> cases, long total, @Nullable String next) {}

    /// A case as a handler sees it.
    record CaseJson(
            String number,
            String kind,
            String title,
            String state,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable String outcome,
            @Nullable String handler,
            @Nullable List<String> reports,
            @Nullable Map<String, String> handlingCopy) {}

    record ClosureJson(@Nullable String outcome, @Nullable String words) {}

    /// What must still be done, and where.
    record UnmetJson(String message, String path) {}

    @GetMapping("/api/v1/cases")
    @MayCall(Role.HANDLER)
    ListJson list(@ModelAttribute CaseFilter.Asked asked) {
        var filter = asked.filter();
        var list = cases.list(filter.query(), filter.cursor());
        var titles = cases.titlesOf(list.cases());
        return new ListJson(
                list.cases().stream()
                        .map(file -> json(file, titles.getOrDefault(file.id(), ""), null, null))
                        .toList(),
                list.total(),
                list.next().isEmpty() ? null : list.next());
    }

    @GetMapping("/api/v1/cases/{number}")
    @MayCall(Role.HANDLER)
    CaseJson one(@PathVariable("number") String number) {
        return whole(cases.get(number));
    }

    @PostMapping("/api/v1/cases/{number}/closure")
    @MayCall(Role.HANDLER)
    ResponseEntity<?> close(@PathVariable("number") String number, @RequestBody ClosureJson asked, Locale locale) {
        var file = cases.get(number);
        var outcome = CaseController.outcomeOf(asked.outcome() == null ? "" : asked.outcome());
        var words = asked.words() == null ? "" : asked.words();
        if (outcome.isEmpty()) {
            return refused("outcome", "casework.closure.outcome.missing", locale);
        }
        if (words.length() > ClosurePage.LONGEST) {
            return refused("words", "fault.too-long", locale, ClosurePage.LONGEST);
        }
        try {
            closing.close(file.id(), outcome.get(), words);
            return ResponseEntity.ok(whole(cases.get(file.id())));
        } catch (NotYetClosable refusal) {
            return refused(refusal, locale);
        }
    }

    private CaseJson whole(Case file) {
        var numbers = cases.reportsOf(file).stream()
                .map(Report::number)
                .map(Object::toString)
                .toList();
        return json(file, cases.titleOf(file), numbers, copyOf(file));
    }

    private @Nullable Map<String, String> copyOf(Case file) {
        try {
            var copy = new java.util.LinkedHashMap<String, String>();
            cases.copyOf(file).text().items().forEach((item, answer) -> copy.put(item.code(), answer));
            return copy;
        } catch (madoguchi.sealing.Shredded _) {
            return null; // destroyed with the case's key
        }
    }

    private static CaseJson json(
            Case file, String title, @Nullable List<String> reports, @Nullable Map<String, String> copy) {
        var closed =
                file.state() instanceof Case.State.Closed end ? Optional.of(end) : Optional.<Case.State.Closed>empty();
        return new CaseJson(
                file.number().digits(),
                file.kind().code(),
                title,
                file.isOpen() ? "open" : "closed",
                file.state().openedAt(),
                closed.map(Case.State.Closed::closedAt).orElse(null),
                closed.map(end -> end.outcome().code()).orElse(null),
                file.handler().map(AccountId::toString).orElse(null),
                reports,
                copy);
    }

    private ResponseEntity<ProblemDetail> refused(NotYetClosable refusal, Locale locale) {
        var problem = problem(
                HttpStatus.CONFLICT,
                refusal.messageKey(),
                messages.getMessage(refusal.messageKey(), refusal.arguments(), locale));
        problem.setProperty(
                "unmet",
                refusal.unmet().stream()
                        .map(one -> new UnmetJson(
                                messages.getMessage(
                                        one.messageKey(), one.arguments().toArray(), locale),
                                one.path()))
                        .toList());
        return answer(problem);
    }

    private ResponseEntity<ProblemDetail> refused(String field, String key, Locale locale, Object... arguments) {
        var problem = problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "refused.status.422",
                messages.getMessage("refused.status.422", null, locale));
        problem.setProperty(
                "errors", List.of(Map.of("field", field, "message", messages.getMessage(key, arguments, locale))));
        return answer(problem);
    }

    private static ProblemDetail problem(HttpStatus status, String key, String words) {
        var problem = ProblemDetail.forStatusAndDetail(status, words);
        problem.setType(URI.create("urn:madoguchi:" + key));
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
