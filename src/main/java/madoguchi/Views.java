// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;

/// Makes the [View] of a request, and of a file that is written without one.
@Component
public class Views {

    private final MessageSource messages;
    private final ZoneId deskZone;
    private final View.Desk desk;

    Views(
            MessageSource messages,
            @Value("${madoguchi.zone}") ZoneId deskZone,
            @Value("${madoguchi.desk.name.ja}") String nameJa,
            @Value("${madoguchi.desk.name.en}") String nameEn,
            @Value("${madoguchi.demo:false}") boolean demo,
            @Value("${madoguchi.prefix.report}") String report,
            @Value("${madoguchi.prefix.case}") String caseFile,
            @Value("${madoguchi.prefix.advisory}") String advisory) {
        this.messages = messages;
        this.deskZone = deskZone;
        this.desk = new View.Desk(nameJa, nameEn, demo, new View.Prefixes(report, caseFile, advisory));
    }

    View of(HttpServletRequest request) {
        return new View(
                messages,
                RequestContextUtils.getLocale(request),
                zoneOf(request),
                who(),
                form(request),
                pathOf(request),
                done(request),
                desk);
    }

    /// For a page that is nobody's answer: a file of the public site, in the desk's own zone.
    public View forFile(Locale locale, String path) {
        return new View(messages, locale, deskZone, Who.NOBODY, new View.Form("", ""), path, "", desk);
    }

    private static Who who() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Who who ? who : Who.NOBODY;
    }

    private static View.Form form(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? new View.Form("", "") : new View.Form(token.getParameterName(), token.getToken());
    }

    /// Only a key of ours becomes a confirmation: nobody can put words on our page by a link.
    private static String done(HttpServletRequest request) {
        var key = request.getParameter("done");
        return key != null && key.matches("done\\.[a-z.-]{1,60}") ? key : "";
    }

    private static String pathOf(HttpServletRequest request) {
        var uri = UriComponentsBuilder.fromPath(request.getRequestURI());
        if (request.getQueryString() != null) {
            uri.query(request.getQueryString());
        }
        return uri.replaceQueryParam("lang").replaceQueryParam("done").build().toUriString();
    }

    private ZoneId zoneOf(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, "zone");
        if (cookie == null || cookie.getValue().length() > 60) {
            return deskZone;
        }
        try {
            return ZoneId.of(UriUtils.decode(cookie.getValue(), StandardCharsets.UTF_8));
        } catch (DateTimeException | IllegalArgumentException _) {
            return deskZone; // of another program, or of a newer table of zones than ours
        }
    }
}
