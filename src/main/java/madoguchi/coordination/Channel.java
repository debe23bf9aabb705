// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.Locale;

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

    /// @throws IllegalArgumentException for any other word
    public static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String messageKey() {
        return "coordination.channel." + code();
    }
}
