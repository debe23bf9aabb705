// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.intake.Reports;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands a finder back their own files. Inert: whatever they hold, a browser saves them and runs nothing.
@Controller
class AttachmentController {

    private final Finders finders;
    private final Reports reports;

    AttachmentController(Finders finders, Reports reports) {
        this.finders = finders;
        this.reports = reports;
    }

    @GetMapping("/report/status/attachments/{id}")
    @MayCall(Role.FINDER)
    ResponseEntity<InputStreamResource> download(@PathVariable UUID id) {
        var report = finders.mineOpened();
        var file = reports.attachment(report, id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(file.size())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new InputStreamResource(reports.open(report, id)));
    }
}
