// SPDX-License-Identifier: Apache-2.0
package madoguchi.statistics;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import madoguchi.View;
import madoguchi.intake.Kind;
import madoguchi.statistics.QuarterlyFigures.OfQuarter;

/// The figures as CSV (RFC 4180), one line a quarter, with a heading in the reader's language. It begins with a byte
/// order mark, because that is how spreadsheets in Japan recognise UTF-8.
final class FiguresCsv {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String END_OF_LINE = "\r\n";

    private record Column(String heading, Function<OfQuarter, Object> value) {}

    private FiguresCsv() {}

    static byte[] of(QuarterlyFigures figures, View view) {
        var columns = columns(view);
        var text = new StringBuilder(BYTE_ORDER_MARK);
        line(text, columns.stream().map(Column::heading).toList());
        for (var quarter : figures.quarters()) {
            line(
                    text,
                    columns.stream()
                            .map(column -> column.value().apply(quarter).toString())
                            .toList());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Column> columns(View view) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(view.t("statistics.quarter"), OfQuarter::quarter));
        columns.add(new Column(view.t("statistics.until"), OfQuarter::until));
        for (var kind : Kind.values()) {
            of(kind, view, columns);
        }
        columns.add(new Column(view.t("statistics.csv.total.received"), OfQuarter::received));
        columns.add(new Column(view.t("statistics.csv.total.cumulative"), OfQuarter::cumulative));
        columns.add(new Column(view.t("statistics.business-days"), OfQuarter::businessDays));
        columns.add(new Column(view.t("statistics.per-day"), OfQuarter::perBusinessDay));
        return columns;
    }

    private static void of(Kind kind, View view, List<Column> columns) {
        var name = view.t(kind.messageKey()) + ": ";
        columns.add(new Column(
                name + view.t("statistics.received"),
                quarter -> quarter.of(kind).received()));
        columns.add(new Column(
                name + view.t("statistics.cumulative"),
                quarter -> quarter.of(kind).cumulative()));
        for (var standing : Standing.of(kind)) {
            columns.add(new Column(
                    name + view.t(standing.messageKey()),
                    quarter -> quarter.of(kind).at(standing)));
        }
        var limit = kind == Kind.PRODUCT ? 45 : 90;
        columns.add(new Column(
                name + view.t("statistics.csv.within", limit),
                quarter -> quarter.of(kind).days().within(limit)));
        columns.add(new Column(
                name + view.t("statistics.csv.share-within", limit),
                quarter -> quarter.of(kind).days().shareWithin(limit)));
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(FiguresCsv::cell).collect(Collectors.joining(",")))
                .append(END_OF_LINE);
    }

    private static String cell(String value) {
        return value.matches("(?s).*[\",\\r\\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
