// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import madoguchi.intake.Kind;

/// Why handling ended: the partnership's public categories (DOMAIN sections 4, 5 and 7; JAPAN P-I7, W-I4).
public enum Outcome {
    PUBLISHED(Kind.PRODUCT),
    INDIVIDUAL_RESPONSE(Kind.PRODUCT),
    FIXED(Kind.WEBSITE),
    PAGE_REMOVED(Kind.WEBSITE),
    AVOIDED_BY_OPERATION(Kind.WEBSITE),
    ALREADY_FIXED(Kind.WEBSITE),
    WARNING(Kind.WEBSITE),
    UNREACHABLE(Kind.WEBSITE),
    WILL_NOT_FIX(Kind.WEBSITE),
    BECAME_PRODUCT(Kind.WEBSITE),
    NOT_A_VULNERABILITY(Kind.PRODUCT, Kind.WEBSITE),
    OUT_OF_SCOPE(Kind.PRODUCT, Kind.WEBSITE),
    SMALL_IMPACT(Kind.PRODUCT, Kind.WEBSITE),
    ALREADY_KNOWN(Kind.PRODUCT),
    WITHDRAWN(Kind.PRODUCT, Kind.WEBSITE);

    private final Set<Kind> kinds;

    Outcome(Kind... kinds) {
        this.kinds = Set.of(kinds);
    }

    public static List<Outcome> of(Kind kind) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.kinds.contains(kind))
                .toList();
    }

    /// As it stands in URLs, JSON and figures: `page-removed`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException for any other word
    public static Outcome ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String messageKey() {
        return "casework.outcome." + code();
    }

    /// What the finder is told, in plain words.
    public String toldKey() {
        return "casework.told." + code();
    }

    /// What becomes of the request to keep silent. It lapses when handling ends (guideline IV.2, V.2; JAPAN W-I4),
    /// except where handling goes on as that of a product (W-I8).
    public String silenceKey() {
        return this == BECAME_PRODUCT ? "casework.silence.goes-on" : "casework.silence.lapses";
    }
}
