// SPDX-License-Identifier: Apache-2.0
package madoguchi.notation;

import java.math.BigDecimal;
import java.util.Locale;

/// How bad a score is, in words: the qualitative scale of CVSS 3.x and 4.0, and the three bands that NVD and IPA
/// give to CVSS 2.0, whose own specification names none.
public enum Severity {
    NONE("なし", "None"),
    LOW("注意", "Low"),
    MEDIUM("警告", "Medium"),
    HIGH("重要", "High"),
    CRITICAL("緊急", "Critical");

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal FOUR = new BigDecimal("4.0");
    private static final BigDecimal SEVEN = new BigDecimal("7.0");
    private static final BigDecimal NINE = new BigDecimal("9.0");

    private final String japanese;
    private final String english;

    Severity(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /// The band in which a score lies. CVSS 2.0 has neither NONE nor CRITICAL: 0.0 is LOW there, 10.0 is HIGH.
    ///
    /// @throws IllegalArgumentException if the score is not between 0.0 and 10.0
    public static Severity of(CvssVersion version, BigDecimal score) {
        if (score.signum() < 0 || score.compareTo(TEN) > 0) {
            throw new IllegalArgumentException("a CVSS score lies between 0.0 and 10.0");
        }
        var band = band(score);
        return switch (version) {
            case V3_0, V3_1, V4_0 -> band;
            case V2_0 ->
                switch (band) {
                    case NONE -> LOW;
                    case CRITICAL -> HIGH;
                    case LOW, MEDIUM, HIGH -> band;
                };
        };
    }

    private static Severity band(BigDecimal score) {
        if (score.signum() == 0) {
            return NONE;
        }
        if (score.compareTo(FOUR) < 0) {
            return LOW;
        }
        if (score.compareTo(SEVEN) < 0) {
            return MEDIUM;
        }
        return score.compareTo(NINE) < 0 ? HIGH : CRITICAL;
    }

    /// The word of FIRST's specification in English, of IPA's overview in Japanese.
    public String word(Locale locale) {
        return Words.choose(locale, japanese, english);
    }
}
