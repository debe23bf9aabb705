// SPDX-License-Identifier: Apache-2.0
package madoguchi.statistics;

import java.util.List;
import madoguchi.Pages;
import madoguchi.View;

/// The public figures.
///
/// @param choices quarters to choose from, newest first
record FiguresPage(Figures.Range range, QuarterlyFigures figures, List<Quarter> choices, QuarterChart chart)
        implements Pages.Public {

    QuarterlyFigures.OfQuarter last() {
        return figures.last();
    }

    List<QuarterlyFigures.OfQuarter> newestFirst() {
        return figures.quarters().reversed();
    }

    String query() {
        return "from=" + range.from() + "&to=" + range.to()
                + range.asOf().map(asOf -> "&asOf=" + asOf).orElse("");
    }

    static String words(Quarter quarter, View view) {
        return view.t("statistics.quarter.words." + quarter.number(), String.valueOf(quarter.year()));
    }

    /// `11–20`, `301–`; one day alone as `3`.
    static String words(Days.Bucket bucket) {
        if (bucket.isOpen()) {
            return bucket.from() + "–";
        }
        return bucket.from() == bucket.to() ? String.valueOf(bucket.from()) : bucket.from() + "–" + bucket.to();
    }
}
