// SPDX-License-Identifier: Apache-2.0
package madoguchi.verification;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import madoguchi.Faults;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.notation.CvssVector;
import madoguchi.notation.CweId;
import madoguchi.triage.ImpactLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The verifications of a case, for programs of the desk.
@RestController
class VerificationsApi {

    private final Cases cases;
    private final Verifications verifications;
    private final MessageSource messages;

    VerificationsApi(Cases cases, Verifications verifications, MessageSource messages) {
        this.cases = cases;
        this.verifications = verifications;
        this.messages = messages;
    }

    /// What is sent in; the names are those of the form.
    record VerificationIn(
            @Nullable Boolean environment,
            @Nullable String done,
            @Nullable String reproduced,
            @Nullable String result,
            @Nullable String cwe,
            @Nullable String cvss3,
            @Nullable String cvss4,
            @Nullable String spread,
            @Nullable String threat,
            @Nullable String preconditions) {

        VerificationForm form() {
            var typed = new HashMap<String, String>();
            typed.put("environment", Boolean.TRUE.equals(environment) ? "true" : "");
            put(typed, "done", done);
            put(typed, "reproduced", reproduced);
            put(typed, "result", result);
            put(typed, "cwe", cwe);
            put(typed, "cvss3", cvss3);
            put(typed, "cvss4", cvss4);
            put(typed, "spread", spread);
            put(typed, "threat", threat);
            put(typed, "preconditions", preconditions);
            return new VerificationForm(typed);
        }

        private static void put(Map<String, String> typed, String field, @Nullable String value) {
            typed.put(field, value == null ? "" : value);
        }
    }

    record VerificationJson(
            String id,
            Instant concludedAt,
            boolean environment,
            String done,
            String reproduced,
            String result,
            @Nullable String cwe,
            @Nullable String cvss3,
            @Nullable String cvss4,
            @Nullable String severity,
            @Nullable String score,
            @Nullable String impact,
            String threat,
            String preconditions) {}

    @GetMapping("/api/v1/cases/{number}/verifications")
    @MayCall(Role.HANDLER)
    Map<String, List<VerificationJson>> list(@PathVariable("number") String number) {
        var file = cases.get(number);
        return Map.of(
                "verifications",
                verifications.list(file).stream().map(one -> json(file, one)).toList());
    }

    @PostMapping("/api/v1/cases/{number}/verifications")
    @MayCall(Role.HANDLER)
    ResponseEntity<?> conclude(@PathVariable("number") String number, @RequestBody VerificationIn in, Locale locale) {
        var file = cases.get(number);
        var form = in.form();
        var faults = form.faults(locale);
        if (!faults.isEmpty()) {
            return refused(faults, locale);
        }
        var concluded = verifications.conclude(file.id(), form.findings());
        return ResponseEntity.created(URI.create("/api/v1/cases/" + file.number() + "/verifications"))
                .body(json(file, concluded));
    }

    private static VerificationJson json(Case file, Verification one) {
        var findings = one.findings();
        return new VerificationJson(
                one.id().toString(),
                one.at(),
                findings.environment(),
                findings.words().done(),
                findings.reproduced().code(),
                findings.words().result(),
                findings.cwe().map(CweId::toString).orElse(null),
                findings.cvss3().map(CvssVector::toString).orElse(null),
                findings.cvss4().map(CvssVector::toString).orElse(null),
                findings.rating()
                        .map(rating -> rating.severity().name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                findings.rating().map(rating -> rating.score().toPlainString()).orElse(null),
                Verifications.levelOf(file, findings).map(ImpactLevel::code).orElse(null),
                findings.words().threat(),
                findings.words().preconditions());
    }

    private ResponseEntity<ProblemDetail> refused(Faults faults, Locale locale) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, messages.getMessage("refused.status.422", null, locale));
        problem.setType(URI.create("urn:madoguchi:refused.status.422"));
        problem.setProperty(
                "errors",
                faults.all().stream()
                        .map(fault -> Map.of(
                                "field", fault.field(),
                                "message", messages.getMessage(fault.messageKey(), fault.arguments(), locale)))
                        .toList());
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
