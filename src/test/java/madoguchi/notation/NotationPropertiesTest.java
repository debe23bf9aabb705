// SPDX-License-Identifier: Apache-2.0
package madoguchi.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import madoguchi.notation.CvssMetric.Group;
import madoguchi.notation.CvssVector.Chosen;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/// What holds for every vector and every identifier, not only for those we thought of.
/// Edge cases are left to chance where whole vectors are drawn: jqwik would try nothing but their combinations.
class NotationPropertiesTest {

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aVectorWrittenAndReadIsTheSame(@ForAll("vectors") CvssVector vector) {
        assertThat(CvssVector.parse(vector.toString())).isEqualTo(vector);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theOrderOfWritingDoesNotMatter(@ForAll("vectors") CvssVector vector, @ForAll Random random) {
        var shuffled = new ArrayList<>(vector.metrics());
        Collections.shuffle(shuffled, random);

        assertThat(new CvssVector(vector.version(), shuffled)).isEqualTo(vector);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyScoreLiesOnTheScaleWithOneDecimal(@ForAll("vectors") CvssVector vector) {
        assertThat(vector.score()).isBetween(BigDecimal.ZERO, BigDecimal.TEN);
        assertThat(vector.score().scale()).isEqualTo(1);
        assertThat(vector.baseScore()).isEqualTo(vector.base().score());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void anUndefinedMetricChangesNoScore(@ForAll("vectors") CvssVector vector) {
        var defined = new CvssVector(
                vector.version(),
                vector.metrics().stream().filter(c -> c.value().isDefined()).toList());

        assertThat(defined.score()).isEqualTo(vector.score());
        assertThat(defined.nomenclature()).isEqualTo(vector.nomenclature());
    }

    @Property
    void aHigherScoreIsNeverLessSevere(
            @ForAll CvssVersion version,
            @ForAll @BigRange(min = "0", max = "10") @Scale(1) BigDecimal one,
            @ForAll @BigRange(min = "0", max = "10") @Scale(1) BigDecimal other) {
        var lower = Severity.of(version, one.min(other));
        var higher = Severity.of(version, one.max(other));

        assertThat(lower).isLessThanOrEqualTo(higher);
    }

    @Property
    void aWeaknessWrittenAndReadIsTheSame(@ForAll @IntRange(min = 1, max = 999_999) int number) {
        var weakness = new CweId(number);

        assertThat(CweId.parse(weakness.toString())).isEqualTo(weakness);
        assertThat(CweId.parse(String.valueOf(number))).isEqualTo(weakness);
    }

    @Property
    void cveNumbersAreOrderedAsNumbers(
            @ForAll @IntRange(min = 1999, max = 2001) int year,
            @ForAll @IntRange(min = 1999, max = 2001) int otherYear,
            @ForAll @IntRange(min = 0, max = 30_000) int number,
            @ForAll @IntRange(min = 0, max = 30_000) int otherNumber) {
        var expected = year == otherYear ? Integer.compare(number, otherNumber) : Integer.compare(year, otherYear);

        assertThat(Integer.signum(cve(year, number).compareTo(cve(otherYear, otherNumber))))
                .isEqualTo(expected);
    }

    private static CveId cve(int year, int number) {
        return new CveId("CVE-%d-%04d".formatted(year, number));
    }

    @Provide
    Arbitrary<CvssVector> vectors() {
        return Arbitraries.of(CvssVersion.class).flatMap(NotationPropertiesTest::vectorsOf);
    }

    private static Arbitrary<CvssVector> vectorsOf(CvssVersion version) {
        List<Arbitrary<List<Chosen>>> choices = version.metrics().stream()
                .map(NotationPropertiesTest::choicesOf)
                .toList();
        return Combinators.combine(choices)
                .as(lists -> new CvssVector(
                        version, lists.stream().flatMap(List::stream).toList()));
    }

    private static Arbitrary<List<Chosen>> choicesOf(CvssMetric metric) {
        Arbitrary<List<Chosen>> given =
                Arbitraries.of(metric.values()).map(value -> List.of(new Chosen(metric, value)));
        return metric.group() == Group.BASE ? given : Arbitraries.oneOf(List.of(given, Arbitraries.just(List.of())));
    }
}
