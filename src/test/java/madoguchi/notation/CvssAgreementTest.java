// SPDX-License-Identifier: Apache-2.0
package madoguchi.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The judge: vectors on whose scores three independent implementations agree (facts gathered from the test sets
/// of Red Hat, FIRST and metaeffekt). A blank column means that the vector has no such group of metrics. There is no
/// vector on which we differ; should a newer library differ, list the vector here with the reason, or correct it.
class CvssAgreementTest {

    @ParameterizedTest
    @CsvSource({"v2, 3023", "v3.0, 3918", "v3.1, 3824", "v4.0, 3940"})
    void agreesOnEveryVector(String file, int count) throws IOException {
        var rows = rows(file);
        var disagreements = new ArrayList<String>();
        for (var row : rows) {
            var ours = scores(CvssVector.parse(row.getFirst()));
            if (!ours.equals(row.subList(1, row.size()))) {
                disagreements.add(row + " ours: " + ours);
            }
        }

        assertThat(rows).hasSize(count);
        assertThat(disagreements).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"v2", "v3.0", "v3.1", "v4.0"})
    void writesBackWhatItRead(String file) throws IOException {
        for (var row : rows(file)) {
            var read = CvssVector.parse(row.getFirst());

            assertThat(parts(read.toString())).isEqualTo(parts(row.getFirst()));
            assertThat(CvssVector.parse(read.toString())).isEqualTo(read);
        }
    }

    private static List<String> scores(CvssVector vector) {
        return switch (vector.version()) {
            case V4_0 -> List.of(vector.score().toPlainString());
            case V2_0, V3_0, V3_1 ->
                List.of(
                        vector.baseScore().toPlainString(),
                        orBlank(vector.temporalScore()),
                        orBlank(vector.environmentalScore()));
        };
    }

    private static String orBlank(Optional<BigDecimal> score) {
        return score.map(BigDecimal::toPlainString).orElse("");
    }

    private static Set<String> parts(String vector) {
        return new HashSet<>(List.of(vector.split("/")));
    }

    private static List<List<String>> rows(String version) throws IOException {
        try (var file = CvssAgreementTest.class.getResourceAsStream("cvss-" + version + ".tsv.gz");
                var text = new GZIPInputStream(Objects.requireNonNull(file))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        }
    }
}
