// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import madoguchi.Redirect;
import madoguchi.access.MayCall;
import madoguchi.calendar.Clock;
import madoguchi.calendar.Clocks;
import madoguchi.calendar.DeskZone;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Writing a report, in three steps: write, check, done. Needs no session and no script.
///
/// Each step has an address of its own, so that the browser's Back button, reloading and the other language work. What
/// opens a draft at its address is a cookie that is sent to this address only: two drafts in two tabs do not meet.
@Controller
class FormController {

    private static final String FORM = "/report/{kind:product|website}";
    private static final String DRAFT = FORM + "/drafts/{place}";
    private static final String COOKIE = "draft";

    private final Writing writing;
    private final Reception reception;
    private final Clocks clocks;
    private final DeskZone zone;

    FormController(Writing writing, Reception reception, Clocks clocks, DeskZone zone) {
        this.writing = writing;
        this.reception = reception;
        this.clocks = clocks;
        this.zone = zone;
    }

    @GetMapping(FORM)
    @MayCall(anyone = true)
    NewFormPage form(@PathVariable String kind) {
        return new NewFormPage(writing.blank(Kind.of(kind)));
    }

    @PostMapping(FORM)
    @MayCall(anyone = true)
    Redirect write(@PathVariable String kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var written = writing.read(Kind.of(kind), request);
        var draft = written.sheet().draftPath();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(written.sheet().secret(), draft, request.isSecure()));
        return Redirect.to(
                switch (written.next()) {
                    case MEND -> draft + "?faults";
                    case CHOOSE_FILES -> draft + "#files";
                    case CONFIRM -> draft + "/confirmation";
                });
    }

    @GetMapping(DRAFT)
    @MayCall(anyone = true)
    FormPage goOn(
            @PathVariable String kind,
            @CookieValue(name = COOKIE, defaultValue = "") String secret,
            @RequestParam(name = "faults", required = false) String faults) {
        return new FormPage(writing.sheetOf(Kind.of(kind), secretOf(secret), faults != null));
    }

    @GetMapping(DRAFT + "/confirmation")
    @MayCall(anyone = true)
    Record confirm(@PathVariable String kind, @CookieValue(name = COOKIE, defaultValue = "") String secret) {
        var sheet = writing.sheetOf(Kind.of(kind), secretOf(secret), true);
        return sheet.faults().isEmpty() ? new ConfirmationPage(sheet) : new FormPage(sheet);
    }

    @PostMapping(DRAFT + "/files/{file}/removal")
    @MayCall(anyone = true)
    Redirect remove(
            @PathVariable String kind,
            @PathVariable String place,
            @PathVariable UUID file,
            @CookieValue(name = COOKIE, defaultValue = "") String secret) {
        writing.remove(Kind.of(kind), secretOf(secret), file);
        return Redirect.to("/report/" + kind + "/drafts/" + place + "/confirmation#files");
    }

    /// Done twice, it leads to the same receipt.
    @PostMapping(DRAFT + "/receipt")
    @MayCall(anyone = true)
    Redirect handIn(
            @PathVariable String kind,
            @PathVariable String place,
            @CookieValue(name = COOKIE, defaultValue = "") String cookie,
            Locale language) {
        var secret = secretOf(cookie);
        var path = "/report/" + kind + "/drafts/" + place;
        var draft = writing.find(Kind.of(kind), secret);
        if (draft.isEmpty()) {
            return Redirect.to(path + "/receipt?again");
        }
        if (!Writing.faultsOf(draft.get().form()).isEmpty()) {
            return Redirect.to(path + "?faults");
        }
        reception.handIn(secret, draft.get(), language);
        return Redirect.to(path + "/receipt");
    }

    @GetMapping(DRAFT + "/receipt")
    @MayCall(anyone = true)
    ReceiptPage receipt(
            @CookieValue(name = COOKIE, defaultValue = "") String secret,
            @RequestParam(name = "again", required = false) String again) {
        var receipt = reception.receiptOf(secretOf(secret)).orElseThrow(DraftIsGone::new);
        return new ReceiptPage(receipt, again != null, clocks.due(Clock.FIRST_WORD, zone.dayOf(receipt.receivedAt())));
    }

    private static Secret secretOf(String cookie) {
        return Secret.read(cookie).orElseThrow(DraftIsGone::new);
    }

    private static String cookie(Secret secret, String path, boolean secure) {
        return ResponseCookie.from(COOKIE, secret.text())
                .path(path)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .maxAge(Drafts.LIFE)
                .build()
                .toString();
    }
}
