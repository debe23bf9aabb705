// SPDX-License-Identifier: Apache-2.0
package madoguchi.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import madoguchi.casework.Outcome;
import madoguchi.intake.Kind;

/// Where a report stands in the figures (processed states of the quarterly report, JAPAN section 9.1, figures 2-1 and
/// 2-13). Coarser than an [Outcome]: the partnership publishes these and no others.
enum Standing {
    PUBLISHED(Kind.PRODUCT),
    INDIVIDUAL_RESPONSE(Kind.PRODUCT),
    FIXED(Kind.WEBSITE),
    PAGE_REMOVED(Kind.WEBSITE),
    AVOIDED_BY_OPERATION(Kind.WEBSITE),
    NOT_A_VULNERABILITY(Kind.PRODUCT, Kind.WEBSITE),
    WARNING(Kind.WEBSITE),
    UNREACHABLE(Kind.WEBSITE),
    DECLINED(Kind.PRODUCT, Kind.WEBSITE),
    OPEN(Kind.PRODUCT, Kind.WEBSITE);

    private final Set<Kind> kinds;

    Standing(Kind... kinds) {
        this.kinds = Set.of(kinds);
    }

    static List<Standing> of(Kind kind) {
        return Arrays.stream(values())
                .filter(standing -> standing.kinds.contains(kind))
                .toList();
    }

    /// Fixed in one of the three ways that are counted together as 修正完了.
    boolean isFixed() {
        return this == FIXED || this == PAGE_REMOVED || this == AVOIDED_BY_OPERATION;
    }

    /// What ended without a fix and without a publication, because there was nothing (more) to handle, is counted
    /// with what is not a vulnerability; what the finder took back, with what was not taken.
    static Standing of(Outcome outcome) {
        return switch (outcome) {
            case PUBLISHED -> PUBLISHED;
            case INDIVIDUAL_RESPONSE -> INDIVIDUAL_RESPONSE;
            case FIXED, ALREADY_FIXED -> FIXED;
            case PAGE_REMOVED -> PAGE_REMOVED;
            case AVOIDED_BY_OPERATION -> AVOIDED_BY_OPERATION;
            case WARNING -> WARNING;
            case UNREACHABLE -> UNREACHABLE;
            case NOT_A_VULNERABILITY, OUT_OF_SCOPE, SMALL_IMPACT, ALREADY_KNOWN, WILL_NOT_FIX, BECAME_PRODUCT ->
                NOT_A_VULNERABILITY;
            case WITHDRAWN -> DECLINED;
        };
    }

    /// The name in CSV and JSON: `notAVulnerability`.
    String code() {
        var words = name().toLowerCase(Locale.ROOT).split("_");
        var code = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++) {
            code.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return code.toString();
    }

    String messageKey() {
        return "statistics.standing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
