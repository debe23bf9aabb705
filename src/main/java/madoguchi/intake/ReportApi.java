// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import madoguchi.Refused;
import madoguchi.access.MayCall;
import madoguchi.sealing.Tags;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// The same desk for programs (DESIGN section 5). Nobody needs a token to hand in a report, and a finder shows the
/// receipt instead of one.
@RestController
class ReportApi {

    private static final String SCHEME = "Receipt ";

    private final ApiReader reader;
    private final Reception reception;
    private final Reports reports;
    private final Whereabouts whereabouts;
    private final Tags tags;
    private final MessageSource messages;
    private final String baseUrl;

    ReportApi(
            ApiReader reader,
            Reception reception,
            Reports reports,
            Whereabouts whereabouts,
            Tags tags,
            MessageSource messages,
            @Value("${madoguchi.base-url}") String baseUrl) {
        this.reader = reader;
        this.reception = reception;
        this.reports = reports;
        this.whereabouts = whereabouts;
        this.tags = tags;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    /// What the finder must keep. The pass-phrase is in no other answer.
    record Handed(String number, String passphrase, String statusUrl) {
        @Override
        public String toString() {
            return "Handed[" + number + ", secret]";
        }
    }

    /// What the status page shows.
    ///
    /// @param nextBy the day by which the next word is promised
    record Status(
            String number,
            String kind,
            String state,
            String who,
            @Nullable String nextBy,
            @Nullable String promise,
            List<Step> steps) {
        record Step(Instant at, String text) {}
    }

    @PostMapping(path = "/api/v1/reports", consumes = MediaType.APPLICATION_JSON_VALUE)
    @MayCall(anyone = true)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ApiReport.class)))
    ResponseEntity<?> handIn(
            HttpServletRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Locale language)
            throws IOException {
        var read = reader.read(request.getInputStream(), language);
        return switch (read) {
            case ApiReader.Read.Faulty(var problem) ->
                ResponseEntity.unprocessableContent()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem);
            case ApiReader.Read.Good(var handed, var body) ->
                created(
                        key == null || key.isBlank()
                                ? reception.receiveFromProgram(handed)
                                : reception.receiveFromProgram(handed, call(key, body)));
        };
    }

    private ResponseEntity<Handed> created(Receipt receipt) {
        return ResponseEntity.created(URI.create(baseUrl + "/api/v1/reports/" + receipt.number() + "/status"))
                .cacheControl(CacheControl.noStore())
                .body(new Handed(
                        receipt.number().digits(), String.join(" ", receipt.passphrase()), baseUrl + "/report/status"));
    }

    private Reception.Call call(String key, byte[] body) {
        return new Reception.Call(
                Secret.hash("idempotency-key:" + key),
                tags.of("intake.call", HexFormat.of().formatHex(Secret.hash(body))));
    }

    @GetMapping("/api/v1/reports/{number}/status")
    @MayCall(anyone = true)
    ResponseEntity<Status> status(
            @PathVariable String number,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            Locale language) {
        var report = Optional.ofNullable(authorization)
                .filter(header -> header.startsWith(SCHEME))
                .flatMap(header -> reports.admit(number, header.substring(SCHEME.length())))
                .map(reports::get)
                .orElseThrow(OpensNothing::new);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(status(report, language));
    }

    private Status status(Report report, Locale language) {
        var standing = whereabouts.standingOf(report);
        return new Status(
                report.number().digits(),
                report.kind().code(),
                words(standing.messageKey(), standing.arguments(), language),
                words(standing.who(), List.of(), language),
                standing.by().map(Object::toString).orElse(null),
                standing.by().isEmpty() ? null : words(standing.promise(), List.of(), language),
                whereabouts.stepsOf(report).stream()
                        .map(step -> new Status.Step(step.at(), words(step.messageKey(), step.arguments(), language)))
                        .toList());
    }

    private String words(String key, List<Object> arguments, Locale language) {
        return messages.getMessage(key, arguments.toArray(), language);
    }

    /// A number that does not exist and a pass-phrase that does not fit look the same.
    static final class OpensNothing extends Refused {
        OpensNothing() {
            super(HttpStatus.UNAUTHORIZED, "refused.receipt-opens-nothing");
        }
    }
}
