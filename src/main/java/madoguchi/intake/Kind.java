// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.util.Locale;

/// What a report is about. If the fix is made on the operator's side alone it is a website; if users of a product must
/// act, it is a product (guideline III).
public enum Kind {
    PRODUCT,
    WEBSITE;

    /// As it stands in URLs, JSON and tables.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException for any other word
    public static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String messageKey() {
        return "intake.kind." + code();
    }
}
