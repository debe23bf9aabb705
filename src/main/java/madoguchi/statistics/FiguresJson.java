// SPDX-License-Identifier: Apache-2.0
package madoguchi.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import madoguchi.intake.Kind;
import madoguchi.statistics.QuarterlyFigures.OfKind;
import madoguchi.statistics.QuarterlyFigures.OfQuarter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The figures for machines.
final class FiguresJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private FiguresJson() {}

    static byte[] bytes(QuarterlyFigures figures, Figures.Range range) {
        return JSON.writeValueAsBytes(tree(figures, range));
    }

    static Map<String, Object> tree(QuarterlyFigures figures, Figures.Range range) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("from", range.from().toString());
        tree.put("to", range.to().toString());
        range.asOf().ifPresent(asOf -> tree.put("asOf", asOf.toString()));
        tree.put(
                "quarters",
                figures.quarters().stream().map(FiguresJson::quarter).toList());
        return tree;
    }

    private static Map<String, Object> quarter(OfQuarter quarter) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("quarter", quarter.quarter().toString());
        tree.put("until", quarter.until().toString());
        for (var kind : Kind.values()) {
            tree.put(kind.code(), kind(kind, quarter.of(kind)));
        }
        tree.put("received", quarter.received());
        tree.put("cumulative", quarter.cumulative());
        tree.put("businessDays", quarter.businessDays());
        tree.put("perBusinessDay", quarter.perBusinessDay());
        return tree;
    }

    private static Map<String, Object> kind(Kind kind, OfKind figures) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("received", figures.received());
        tree.put("cumulative", figures.cumulative());
        tree.put("standing", counts(figures.standing()));
        tree.put("endedInQuarter", counts(figures.ended()));
        switch (kind) {
            case PRODUCT -> {
                tree.put("publishedPercent", figures.publishedShare());
                tree.put("publishedWithin45Days", figures.days().within(45));
                tree.put("publishedWithin45DaysPercent", figures.days().shareWithin(45));
                tree.put("daysToPublication", buckets(figures.days().untilPublication()));
            }
            case WEBSITE -> {
                tree.put("fixed", figures.fixed());
                tree.put("fixedPercent", figures.fixedShare());
                tree.put("fixedWithin90Days", figures.days().within(90));
                tree.put("fixedWithin90DaysPercent", figures.days().shareWithin(90));
                tree.put("daysToFix", buckets(figures.days().untilFix()));
            }
        }
        return tree;
    }

    private static Map<String, Integer> counts(Map<Standing, Integer> counts) {
        var tree = new LinkedHashMap<String, Integer>();
        counts.forEach((standing, count) -> tree.put(standing.code(), count));
        return tree;
    }

    private static List<Map<String, Object>> buckets(List<Days.Bucket> buckets) {
        return buckets.stream().map(FiguresJson::bucket).toList();
    }

    private static Map<String, Object> bucket(Days.Bucket bucket) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("from", bucket.from());
        if (!bucket.isOpen()) {
            tree.put("to", bucket.to());
        }
        tree.put("count", bucket.count());
        return tree;
    }
}
