// SPDX-License-Identifier: Apache-2.0
package madoguchi.notation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// One question that CVSS asks about a vulnerability, with the answers it allows.
///
/// @param code the abbreviation in the vector, such as `AV`
public record CvssMetric(Group group, String code, String japanese, String english, List<Value> values) {

    /// What a metric speaks of: the vulnerability itself, the present day, somebody's own environment, or hints
    /// that do not change the score.
    public enum Group {
        BASE("基本評価基準", "Base"),
        TEMPORAL("現状評価基準", "Temporal"),
        THREAT("脅威評価基準", "Threat"),
        ENVIRONMENTAL("環境評価基準", "Environmental"),
        SUPPLEMENTAL("補足評価基準", "Supplemental");

        private final String japanese;
        private final String english;

        Group(String japanese, String english) {
            this.japanese = japanese;
            this.english = english;
        }

        public String word(Locale locale) {
            return Words.choose(locale, japanese, english);
        }
    }

    /// One answer, such as `N` for Network.
    public record Value(String code, String japanese, String english) {

        public String name(Locale locale) {
            return Words.choose(locale, japanese, english);
        }

        /// Whether it says anything: `X` (`ND` in version 2.0) is the same as leaving the metric out.
        public boolean isDefined() {
            return !code.equals("X") && !code.equals("ND");
        }

        private static Value of(String cell) {
            int equals = cell.indexOf('=');
            int slash = cell.indexOf('/');
            return new Value(cell.substring(0, equals), cell.substring(equals + 1, slash), cell.substring(slash + 1));
        }
    }

    public CvssMetric {
        values = List.copyOf(values);
    }

    public String name(Locale locale) {
        return Words.choose(locale, japanese, english);
    }

    public Optional<Value> value(String code) {
        return values.stream().filter(value -> value.code().equals(code)).findFirst();
    }

    static CvssMetric of(List<String> cells) {
        return new CvssMetric(
                Group.valueOf(cells.get(0).toUpperCase(Locale.ROOT)),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                Stream.of(cells.get(4).split(";")).map(Value::of).toList());
    }
}
