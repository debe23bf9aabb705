// SPDX-License-Identifier: Apache-2.0
package madoguchi.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @Test
    void takesACveIdAsItIsSpelled() {
        assertThat(new CveId("CVE-2021-44228")).hasToString("CVE-2021-44228");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CVE-2021-123", "cve-2021-44228", "CVE-21-44228", " CVE-2021-44228", "CVE-2021-44228a"})
    void refusesWhatIsNoCveIdWithoutRepeatingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CveId(text))
                .withMessage("not a CVE ID (CVE-year-number)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CWE-79", "cwe-79", "79", " CWE-79 "})
    void readsAWeaknessAsPeopleTypeIt(String text) {
        assertThat(CweId.parse(text)).isEqualTo(new CweId(79)).hasToString("CWE-79");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CWE-", "CWE-0", "-79", "CWE79", "XSS", "CWE-noinfo", "9999999"})
    void refusesWhatIsNoWeakness(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CweId.parse(text));
    }

    @Test
    void namesAWeaknessInBothLanguages() {
        assertThat(new CweId(79).name(Locale.JAPANESE)).contains("クロスサイト・スクリプティング");
        assertThat(new CweId(918).name(Locale.ENGLISH)).contains("Server-Side Request Forgery (SSRF)");
        assertThat(new CweId(999_999).name(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void offersTheCommonTypesWithNames() {
        assertThat(CweId.common()).hasSize(26).doesNotHaveDuplicates().startsWith(new CweId(79), new CweId(89));
        assertThat(CweId.common()).allSatisfy(type -> {
            for (var locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                assertThat(type.name(locale))
                        .hasValueSatisfying(name -> assertThat(name).isNotBlank());
            }
        });
    }

    @Test
    void keepsATableThatIsLargeEnoughAndComplete() {
        assertThat(CweNames.ALL).hasSize(151).allSatisfy((weakness, words) -> {
            assertThat(words.japanese()).as(weakness.toString()).isNotBlank();
            assertThat(words.english()).as(weakness.toString()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "V3_1, 0.0, NONE",
        "V3_1, 0.1, LOW",
        "V3_1, 3.9, LOW",
        "V3_1, 4.0, MEDIUM",
        "V3_1, 6.9, MEDIUM",
        "V3_0, 7.0, HIGH",
        "V3_0, 8.9, HIGH",
        "V3_0, 9.0, CRITICAL",
        "V4_0, 10.0, CRITICAL",
        "V2_0, 0.0, LOW",
        "V2_0, 3.9, LOW",
        "V2_0, 4.0, MEDIUM",
        "V2_0, 7.0, HIGH",
        "V2_0, 10.0, HIGH"
    })
    void drawsTheBandsWhereTheStandardsDraw(CvssVersion version, BigDecimal score, Severity severity) {
        assertThat(Severity.of(version, score)).isEqualTo(severity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "10.1"})
    void refusesAScoreOffTheScale(BigDecimal score) {
        assertThatIllegalArgumentException().isThrownBy(() -> Severity.of(CvssVersion.V3_1, score));
    }
}
