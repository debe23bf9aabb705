// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    ENVIRONMENT("environment", Shape.TEXT, true, Kind.PRODUCT),
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

    /// The items of a kind of report, in the order of the form.
    public static List<Item> of(Kind kind) {
        return Arrays.stream(values()).filter(item -> item.kinds.contains(kind)).toList();
    }

    public static Optional<Item> withCode(String code) {
        return Arrays.stream(values()).filter(item -> item.code.equals(code)).findFirst();
    }
}
