// SPDX-License-Identifier: Apache-2.0
package madoguchi.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import madoguchi.notation.CvssMetric.Group;
import madoguchi.notation.NotAVector.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CvssVectorTest {

    private static final String REFLECTED_SCRIPT = "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N";

    @Test
    void scoresAReflectedScriptAsEverybodyDoes() {
        var vector = CvssVector.parse(REFLECTED_SCRIPT);

        assertThat(vector.score()).hasToString("6.1");
        assertThat(vector.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(vector.temporalScore()).isEmpty();
        assertThat(vector.environmentalScore()).isEmpty();
    }

    @Test
    void explainsItselfInBothLanguages() {
        var first = CvssVector.parse(REFLECTED_SCRIPT).metrics().getFirst();

        assertThat(first.name(Locale.JAPANESE)).isEqualTo("攻撃元区分");
        assertThat(first.valueName(Locale.JAPANESE)).isEqualTo("ネットワーク");
        assertThat(first.name(Locale.ENGLISH)).isEqualTo("Attack Vector");
        assertThat(first.valueName(Locale.FRENCH)).isEqualTo("Network");
        assertThat(first.metric().group()).isEqualTo(Group.BASE);
    }

    @Test
    void takesTheMostSpecificScore() {
        var vector = CvssVector.parse("AV:N/AC:L/Au:N/C:C/I:C/A:N/E:POC/RL:U/RC:UR/CDP:L/TD:H/CR:L/IR:H/AR:H");

        assertThat(vector.baseScore()).hasToString("9.4");
        assertThat(vector.temporalScore()).hasValueSatisfying(s -> assertThat(s).hasToString("8.0"));
        assertThat(vector.environmentalScore())
                .hasValueSatisfying(s -> assertThat(s).hasToString("8.7"));
        assertThat(vector.score()).hasToString("8.7");
        assertThat(vector.severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void hasOneScoreInVersionFourAndSaysWhich() {
        var base = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N";
        var threat = CvssVector.parse(base + "/E:U");

        assertThat(threat.baseScore()).isEqualTo(CvssVector.parse(base).score()).hasToString("9.3");
        assertThat(threat.score()).isLessThan(threat.baseScore());
        assertThat(threat.nomenclature()).isEqualTo("CVSS-BT");
        assertThat(threat.temporalScore()).isEmpty();
        assertThat(CvssVector.parse(base + "/E:X/CR:H").nomenclature()).isEqualTo("CVSS-BE");
    }

    @Test
    void writesInTheOrderOfTheSpecificationWhateverOrderItRead() {
        var vector = CvssVector.parse("CVSS:3.1/A:N/C:L/I:L/S:C/UI:R/PR:N/AC:L/AV:N");

        assertThat(vector).hasToString(REFLECTED_SCRIPT).isEqualTo(CvssVector.parse(REFLECTED_SCRIPT));
    }

    @Test
    void readsTheParenthesesOfOldVectors() {
        assertThat(CvssVector.parse("(AV:N/AC:L/Au:N/C:N/I:P/A:N)")).hasToString("AV:N/AC:L/Au:N/C:N/I:P/A:N");
    }

    @ParameterizedTest
    @CsvSource({
        "'', UNKNOWN_VERSION, ''",
        "CVSS:3.2/AV:N, UNKNOWN_VERSION, ''",
        "cvss:3.1/AV:N, UNKNOWN_VERSION, ''",
        "CVSS:3.1/, NOT_A_PAIR, 1",
        "CVSS:3.1/AV:N/AC, NOT_A_PAIR, 2",
        "CVSS:3.1/AV:N/, NOT_A_PAIR, 2",
        "my password is hunter2: really, NOT_A_PAIR, 1",
        "CVSS:3.1/AV:N/Au:N, UNKNOWN_METRIC, Au",
        "CVSS:3.1/av:N, UNKNOWN_METRIC, av",
        "CVSS:3.1/AV:Q, UNKNOWN_VALUE, AV",
        "CVSS:3.1/AV:n, UNKNOWN_VALUE, AV",
        "CVSS:3.1/AV:N/AV:L/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N, METRIC_TWICE, AV",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L, METRIC_MISSING, A",
        "AV:N/AC:L/C:N/I:P/A:N, METRIC_MISSING, Au",
        "CVSS:4.0/AV:N/AC:L/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N, METRIC_MISSING, AT",
    })
    void saysWhatIsWrong(String text, Problem problem, String where) {
        var refusal = catchThrowableOfType(NotAVector.class, () -> CvssVector.parse(text));

        assertThat(refusal.problem()).isEqualTo(problem);
        assertThat(refusal.where()).isEqualTo(where);
        assertThat(refusal.sentence(Locale.JAPANESE)).contains(where).endsWith("。");
        assertThat(refusal).hasMessage(refusal.sentence(Locale.ENGLISH)).hasMessageContaining(where);
    }

    @Test
    void neverRepeatsWhatWasTyped() {
        var refusal = catchThrowableOfType(NotAVector.class, () -> CvssVector.parse("CVSS:3.1/AV:secret.example/AC:L"));

        assertThat(refusal.getMessage()).doesNotContain("secret");
    }

    @Test
    void givesEveryMetricAndValueANameInBothLanguages() {
        for (var version : CvssVersion.values()) {
            for (var metric : version.metrics()) {
                assertThat(metric.japanese())
                        .as("%s %s", version, metric.code())
                        .isNotBlank();
                assertThat(metric.english()).isNotBlank().isNotEqualTo(metric.japanese());
                assertThat(metric.values()).hasSizeGreaterThan(1).allSatisfy(value -> {
                    assertThat(value.japanese()).as(metric.code()).isNotBlank();
                    assertThat(value.english()).isNotBlank();
                });
            }
        }
    }

    @Test
    void knowsAsManyMetricsAsEachSpecification() {
        assertThat(CvssVersion.V2_0.metrics()).hasSize(14);
        assertThat(CvssVersion.V3_0.metrics()).hasSize(22);
        assertThat(CvssVersion.V3_1.metrics()).hasSize(22);
        assertThat(CvssVersion.V4_0.metrics()).hasSize(32);
    }
}
