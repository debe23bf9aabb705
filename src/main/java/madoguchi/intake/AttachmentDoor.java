// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import madoguchi.Refused;
import madoguchi.access.Acting;
import madoguchi.access.Actor;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands out what finders attached, inert: always as a download, never believed to be what its sender said, in a box
/// without scripts should a browser show it after all. To handlers, and to the finder of that very report.
@Controller
class AttachmentDoor {

    private static final String BOX = "sandbox; default-src 'none'";

    /// Types that no browser runs. Everything else is only bytes.
    private static final Set<String> HARMLESS = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final Reports reports;

    AttachmentDoor(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/reports/{number:[0-9]{8}}/attachments/{id}")
    @MayCall(Role.HANDLER)
    ResponseEntity<InputStreamResource> handOut(@PathVariable String number, @PathVariable UUID id) {
        return handOut(reports.find(new ReportNumber(number)).orElseThrow(Refused::notFound), id);
    }

    @GetMapping("/report/status/attachments/{id}")
    @MayCall(Role.FINDER)
    ResponseEntity<InputStreamResource> handBack(@PathVariable UUID id) {
        if (Acting.now() instanceof Actor.Finder(var report)) {
            return handOut(reports.get(new ReportId(report)), id);
        }
        throw Refused.notFound();
    }

    private ResponseEntity<InputStreamResource> handOut(Report report, UUID id) {
        var attachment = reports.attachment(report, id);
        return ResponseEntity.ok()
                .contentType(typeOf(attachment))
                .contentLength(attachment.size())
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", BOX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(reports.open(report, id)));
    }

    private static MediaType typeOf(Attachment attachment) {
        if (HARMLESS.contains(attachment.type())) {
            return MediaType.parseMediaType(attachment.type());
        }
        return "text/plain".equals(attachment.type())
                ? new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)
                : MediaType.APPLICATION_OCTET_STREAM;
    }
}
