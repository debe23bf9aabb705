// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;

/// Whether a browser says that a request came from one of our own pages (Fetch Metadata; else the Origin header).
public final class SameOrigin {

    private SameOrigin() {}

    public static boolean is(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site);
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var host = request.getHeader(HttpHeaders.HOST);
        return origin != null && host != null && host.equals(authorityOf(origin));
    }

    private static String authorityOf(String origin) {
        try {
            var authority = URI.create(origin).getAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException _) {
            return ""; // not a URL: then it is not ours
        }
    }
}
