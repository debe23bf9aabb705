// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/// After an act the reader is sent to the page that shows its result (303 See Other, RFC 9110 section 15.4.4), so that
/// reloading that page never repeats the act.
public record Redirect(String path) {

    public static Redirect to(String path) {
        return new Redirect(path);
    }

    /// With a word of confirmation, shown once on top of the next page.
    ///
    /// @param messageKey a key of the message files under `done.`
    public static Redirect to(String path, String messageKey) {
        var glue = path.contains("?") ? "&" : "?";
        return new Redirect(path + glue + "done=" + UriUtils.encodeQueryParam(messageKey, StandardCharsets.UTF_8));
    }
}
