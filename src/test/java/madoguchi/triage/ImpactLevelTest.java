// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import madoguchi.intake.Kind;
import madoguchi.triage.ImpactLevel.Band;
import madoguchi.triage.ImpactLevel.Spread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpactLevelTest {

    @ParameterizedTest(name = "{0} x {1} is {2}")
    @CsvSource({
        "WIDE,   LOW,    NORMAL", "WIDE,   MEDIUM, PRIORITY", "WIDE,   HIGH, PRIORITY",
        "MEDIUM, LOW,    SIMPLE", "MEDIUM, MEDIUM, NORMAL", "MEDIUM, HIGH, PRIORITY",
        "NARROW, LOW,    SIMPLE", "NARROW, MEDIUM, SIMPLE", "NARROW, HIGH, NORMAL",
    })
    void followsTheTableOfAppendixFour(Spread spread, Band band, ImpactLevel expected) {
        assertThat(ImpactLevel.of(spread, band)).isEqualTo(expected);
        assertThat(ImpactLevel.of(Kind.PRODUCT, spread, band, true)).isEqualTo(expected);
        assertThat(ImpactLevel.of(Kind.WEBSITE, spread, band, false)).isEqualTo(expected);
    }

    @Test
    void handlesAPassiveAttackOnAWebsiteSimplyInTheMiddleOfTheTableOnly() {
        for (var spread : Spread.values()) {
            for (var band : Band.values()) {
                var middle = spread == Spread.MEDIUM && band == Band.MEDIUM;
                assertThat(ImpactLevel.of(Kind.WEBSITE, spread, band, true))
                        .isEqualTo(middle ? ImpactLevel.SIMPLE : ImpactLevel.of(spread, band));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, LOW", "3.9, LOW", "3.99, LOW", "4.0, MEDIUM", "6.9, MEDIUM", "7.0, HIGH", "10, HIGH"})
    void drawsItsBandsAtFourAndSeven(double score, Band band) {
        assertThat(Band.of(score)).isEqualTo(band);
    }

    @Test
    void knowsNoScoreBeyondTen() {
        assertThatThrownBy(() -> Band.of(10.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Band.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesAnAttackThatWasSeenForWide() {
        assertThat(Spread.of(Spread.NARROW, true)).isEqualTo(Spread.WIDE);
        assertThat(Spread.of(Spread.NARROW, false)).isEqualTo(Spread.NARROW);
    }
}
