// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.time.Instant;
import java.util.Optional;
import madoguchi.Refused;
import madoguchi.access.Acting;
import madoguchi.access.Actor;
import madoguchi.access.MayCall;
import madoguchi.intake.Report;
import madoguchi.intake.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// A finder's program writes to the desk; it shows the receipt's pass-phrase with each call.
@RestController
class FinderApi {

    private static final String SCHEME = "Receipt ";

    private final Reports reports;
    private final Messages messages;
    private final ApiProblems problems;

    FinderApi(Reports reports, Messages messages, ApiProblems problems) {
        this.reports = reports;
        this.messages = messages;
        this.problems = problems;
    }

    /// @param passOn whether the desk should pass it on to the vendor or operator
    record Body(@Nullable String text, @Nullable Boolean passOn) {}

    record Kept(MessageId id, Instant at) {}

    @PostMapping("/api/v1/reports/{number}/messages")
    @MayCall(anyone = true)
    ResponseEntity<Object> write(
            @PathVariable String number,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestBody Body body) {
        var report = admitted(number, authorization);
        var text = body.text() == null ? "" : body.text();
        var faults = Writing.faultsOf(text);
        if (!faults.isEmpty()) {
            return problems.of(faults);
        }
        var intent = Boolean.TRUE.equals(body.passOn()) ? Intent.PASS_ON : Intent.WORD;
        var said = Acting.as(new Actor.Finder(report.id().value()), () -> messages.fromFinder(report, text, intent));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Kept(said.id(), said.at()));
    }

    private Report admitted(String number, @Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.startsWith(SCHEME))
                .flatMap(header -> reports.admit(number, header.substring(SCHEME.length())))
                .map(reports::get)
                .orElseThrow(ReceiptOpensNothing::new);
    }

    /// Number and pass-phrase do not belong together, whichever of them is wrong.
    static final class ReceiptOpensNothing extends Refused {
        ReceiptOpensNothing() {
            super(HttpStatus.UNAUTHORIZED, "refused.receipt-opens-nothing");
        }
    }
}
