// SPDX-License-Identifier: Apache-2.0
package madoguchi.notation;

import java.util.List;

/// The bundled tables of metrics. Versions 3.0 and 3.1 differ in arithmetic only, so they share one.
final class CvssMetrics {

    private static final List<CvssMetric> TWO = read("cvss-2.tsv");
    private static final List<CvssMetric> THREE = read("cvss-3.tsv");
    private static final List<CvssMetric> FOUR = read("cvss-4.tsv");

    private CvssMetrics() {}

    static List<CvssMetric> of(CvssVersion version) {
        return switch (version) {
            case V2_0 -> TWO;
            case V3_0, V3_1 -> THREE;
            case V4_0 -> FOUR;
        };
    }

    private static List<CvssMetric> read(String table) {
        return Table.read(table).stream().map(CvssMetric::of).toList();
    }
}
