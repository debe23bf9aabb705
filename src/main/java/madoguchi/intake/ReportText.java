// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// The words of a report, item by item. What was not answered is an empty text.
public record ReportText(Kind kind, Map<Item, String> items) {

    public ReportText {
        var copy = new EnumMap<Item, String>(Item.class);
        for (var item : Item.of(kind)) {
            copy.put(item, items.getOrDefault(item, ""));
        }
        items = Collections.unmodifiableMap(copy);
    }

    public String get(Item item) {
        return items.getOrDefault(item, "");
    }

    /// What a list shows: the product and its version, or the address of the site.
    public String title() {
        return switch (kind) {
            case PRODUCT -> (get(Item.PRODUCT) + " " + get(Item.VERSION)).strip();
            case WEBSITE -> get(Item.URL);
        };
    }

    /// Never the words, wherever it may be printed.
    @Override
    public String toString() {
        return "ReportText[" + kind + ", sealed]";
    }
}
