// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A way by which somebody was tried to be reached.
public enum Channel {
    MAIL,
    WEB_FORM,
    TELEPHONE,
    FAX,
    POST,
    OTHER;

    /// As it stands in forms and JSON: `web-form`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Empty for any other word.
    public static Optional<Channel> find(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code().equals(code))
                .findFirst();
    }

    public String messageKey() {
        return "coordination.channel." + code();
    }
}
