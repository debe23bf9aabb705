// SPDX-License-Identifier: Apache-2.0
package madoguchi.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import madoguchi.intake.Kind;

/// The bars of figure 1-1 (reports by quarter), reckoned here so that the template only draws. Lengths are units of the
/// SVG's view box.
///
/// @param lines heights at which a value is marked on the left
record QuarterChart(int width, List<Mark> lines, List<Bar> bars, List<Label> labels) {

    static final int HEIGHT = 240;

    private static final int LEFT = 44;
    private static final int TOP = 24;
    private static final int BOTTOM = 196;

    /// More do not fit on a page; the table shows them all.
    private static final int MOST = 16;

    record Mark(int value, int y) {}

    record Bar(Kind kind, int value, int x, int y, int width, int height) {
        int middle() {
            return x + width / 2;
        }

        String look() {
            return kind == Kind.PRODUCT ? "bar" : "bar b3";
        }
    }

    record Label(Quarter quarter, int x) {}

    static QuarterChart of(QuarterlyFigures figures) {
        var all = figures.quarters();
        var shown = all.subList(Math.max(0, all.size() - MOST), all.size());
        var step = Math.max(56, 600 / Math.max(1, shown.size()));
        var most = shown.stream()
                .mapToInt(quarter ->
                        Math.max(quarter.product().received(), quarter.website().received()))
                .max()
                .orElse(0);
        var top = top(most);
        var bars = new ArrayList<Bar>();
        var labels = new ArrayList<Label>();
        var thick = Math.min(40, (step - 12) / 2);
        for (var i = 0; i < shown.size(); i++) {
            var middle = LEFT + i * step + step / 2;
            bars.add(bar(Kind.PRODUCT, shown.get(i).product().received(), middle - thick - 1, thick, top));
            bars.add(bar(Kind.WEBSITE, shown.get(i).website().received(), middle + 1, thick, top));
            labels.add(new Label(shown.get(i).quarter(), middle));
        }
        return new QuarterChart(LEFT + shown.size() * step + 8, lines(top), bars, labels);
    }

    int right() {
        return width - 8;
    }

    int bottom() {
        return BOTTOM;
    }

    int left() {
        return LEFT;
    }

    int height() {
        return HEIGHT;
    }

    /// The thin lines behind the bars, as one path.
    String grid() {
        return lines.stream()
                .filter(line -> line.value() > 0)
                .map(line -> "M" + LEFT + " " + line.y() + "H" + right())
                .collect(Collectors.joining());
    }

    private static Bar bar(Kind kind, int value, int x, int thick, int top) {
        var y = y(value, top);
        return new Bar(kind, value, x, y, thick, BOTTOM - y);
    }

    private static int y(int value, int top) {
        return BOTTOM - Math.round((float) value * (BOTTOM - TOP) / top);
    }

    private static List<Mark> lines(int top) {
        var step = top / 4;
        return List.of(0, step, 2 * step, 3 * step, top).stream()
                .map(value -> new Mark(value, y(value, top)))
                .toList();
    }

    /// The end of the scale: a round number that four lines divide, and never 0.
    private static int top(int most) {
        var unit = 4;
        while (unit < most) {
            var text = String.valueOf(unit / 4);
            unit = switch (text.charAt(0)) {
                case '1' -> unit * 2;
                case '2' -> unit / 2 * 5;
                default -> unit * 2;
            };
        }
        return unit;
    }
}
