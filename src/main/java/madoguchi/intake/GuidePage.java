// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.util.List;
import madoguchi.Pages;
import madoguchi.View;

/// What somebody should know before writing a report.
///
/// @param times how long each step takes, as the rules in force say
record GuidePage(Times times) implements Pages.Public {

    /// Business days, business days, days, months.
    record Times(int firstWord, int verdict, int publication, int operator) {}

    List<Item> items(Kind kind) {
        return Item.of(kind);
    }

    /// An invented report, item by item.
    String example(Item item, View view) {
        return item.shown(view.t("intake.example." + item.code()), view);
    }
}
