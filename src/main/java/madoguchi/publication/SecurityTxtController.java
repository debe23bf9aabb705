// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import madoguchi.access.MayCall;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// How to tell us of a vulnerability in this desk itself (RFC 9116).
@Controller
class SecurityTxtController {

    /// Well below the year that RFC 9116 section 2.5.5 recommends as the most.
    private static final Duration VALID = Duration.ofDays(180);

    private final String baseUrl;
    private final String mail;
    private final InstantSource clock;

    SecurityTxtController(
            @Value("${madoguchi.base-url}") String baseUrl,
            @Value("${madoguchi.desk.mail}") String mail,
            InstantSource clock) {
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.mail = mail;
        this.clock = clock;
    }

    @GetMapping(path = {"/.well-known/security.txt", "/security.txt"})
    @MayCall(anyone = true)
    ResponseEntity<String> show() {
        var expires = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(VALID);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body("""
                        Contact: %1$s/report/product
                        Contact: mailto:%2$s
                        Expires: %3$s
                        Preferred-Languages: ja, en
                        Canonical: %1$s/.well-known/security.txt
                        Policy: %1$s/report
                        """.formatted(baseUrl, mail, expires));
    }
}
