// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import madoguchi.View;
import madoguchi.notation.CweId;

/// One item of a report, in the order of the form (guideline IV.2-5 and V.2-4, forms of the reception body).
///
/// To ask for one more thing, add a constant here and its words to the message files; form, API, confirmation,
/// handling copy and export follow.
public enum Item {
    SOURCE("source", Shape.LINE, false, Kind.PRODUCT),
    PRODUCT("product", Shape.LINE, true, Kind.PRODUCT),
    VERSION("version", Shape.LINE, true, Kind.PRODUCT),
    VENDOR("vendor", Shape.LINE, true, Kind.PRODUCT),
    OPEN_SOURCE("openSource", Shape.YES_NO_UNKNOWN, false, Kind.PRODUCT),
    PRODUCT_KIND("productKind", Shape.PRODUCT_KIND, false, Kind.PRODUCT),
    URL("url", Shape.LINE, true, Kind.WEBSITE),
    OPERATOR("operator", Shape.LINE, false, Kind.WEBSITE),
    SEEN_ON("seenOn", Shape.DAY, false, Kind.WEBSITE),
    TYPE("type", Shape.WEAKNESS, true, Kind.PRODUCT, Kind.WEBSITE),
    ENVIRONMENT("environment", Shape.TEXT, false, Kind.PRODUCT),
    REPRODUCTION("reproduction", Shape.TEXT, true, Kind.PRODUCT),
    RESULT("result", Shape.TEXT, false, Kind.PRODUCT),
    REPRODUCIBILITY("reproducibility", Shape.REPRODUCIBILITY, true, Kind.PRODUCT),
    CIRCUMSTANCES("circumstances", Shape.TEXT, true, Kind.WEBSITE),
    REASON("reason", Shape.TEXT, true, Kind.WEBSITE),
    THREAT("threat", Shape.TEXT, true, Kind.PRODUCT, Kind.WEBSITE),
    WORKAROUND("workaround", Shape.TEXT, false, Kind.PRODUCT),
    PROOF_OF_CONCEPT("proofOfConcept", Shape.TEXT, false, Kind.PRODUCT, Kind.WEBSITE),
    SITE_CONTACT("siteContact", Shape.LINE, false, Kind.WEBSITE),
    OTHER_REPORTS("otherReports", Shape.TEXT, true, Kind.PRODUCT, Kind.WEBSITE);

    /// How an item is asked for.
    public enum Shape {
        LINE,
        TEXT,
        DAY,
        WEAKNESS,
        YES_NO_UNKNOWN,
        PRODUCT_KIND,
        REPRODUCIBILITY
    }

    private final String code;
    private final Shape shape;
    private final boolean required;
    private final Set<Kind> kinds;

    Item(String code, Shape shape, boolean required, Kind... kinds) {
        this.code = code;
        this.shape = shape;
        this.required = required;
        this.kinds = Set.of(kinds);
    }

    /// The name in forms and JSON.
    public String code() {
        return code;
    }

    public Shape shape() {
        return shape;
    }

    /// Whether the guideline wants it answered; "unknown" and "none" are answers.
    public boolean required() {
        return required;
    }

    public String messageKey() {
        return "intake.item." + code;
    }

    /// Whether it takes several lines.
    boolean isLong() {
        return shape == Shape.TEXT;
    }

    /// The answers that can be chosen, where no other is taken; empty where words are typed.
    public List<String> choices() {
        return switch (shape) {
            case YES_NO_UNKNOWN -> List.of("yes", "no", "unknown");
            case REPRODUCIBILITY -> List.of("always", "sometimes", "unknown");
            case LINE, TEXT, DAY, WEAKNESS, PRODUCT_KIND -> List.of();
        };
    }

    /// An answer as it is shown to people: chosen ones in their language, weaknesses with their name, all others as
    /// they were typed.
    public String shown(String answer, View view) {
        return switch (shape) {
            case YES_NO_UNKNOWN, REPRODUCIBILITY ->
                choices().contains(answer) ? view.t("intake.answer." + answer) : answer;
            case WEAKNESS -> "unknown".equals(answer) ? view.t("intake.answer.unknown") : weakness(answer, view);
            case LINE, TEXT, DAY, PRODUCT_KIND -> answer;
        };
    }

    private static String weakness(String answer, View view) {
        try {
            return CweId.parse(answer)
                    .name(view.locale())
                    .map(name -> answer + " " + name)
                    .orElse(answer);
        } catch (IllegalArgumentException _) {
            return answer; // the finder's own words
        }
    }

    /// The items of a kind of report, in the order of the form.
    public static List<Item> of(Kind kind) {
        return Arrays.stream(values()).filter(item -> item.kinds.contains(kind)).toList();
    }

    public static Optional<Item> withCode(String code) {
        return Arrays.stream(values()).filter(item -> item.code.equals(code)).findFirst();
    }
}
