// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import madoguchi.intake.Kind;

/// In which order, and how thoroughly, a vulnerability is handled: how far its effect reaches, by how bad it is
/// (guideline, appendix 4; P-I4: high impact goes first, whatever came first).
public enum ImpactLevel {
    /// 簡易: the vendor or operator is told, and handling may end with that.
    SIMPLE,
    /// 通常
    NORMAL,
    /// 優先: before all others.
    PRIORITY;

    /// How many it may reach: by number of users, social importance, ease of attack.
    public enum Spread {
        WIDE,
        MEDIUM,
        NARROW;

        /// An attack that was seen, or is published, reaches everybody.
        public static Spread of(Spread judged, boolean exploited) {
            return exploited ? WIDE : judged;
        }

        /// Where nothing is known the effect counts as wide (appendix 4).
        static Spread read(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElse(WIDE);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        String messageKey() {
            return "triage.spread." + code();
        }
    }

    /// The base score, in the three bands of the appendix: below 4.0, below 7.0, up to 10.
    public enum Band {
        LOW,
        MEDIUM,
        HIGH;

        /// @throws IllegalArgumentException if the score is not between 0.0 and 10.0
        public static Band of(double score) {
            if (!(score >= 0 && score <= 10)) {
                throw new IllegalArgumentException("a base score lies between 0.0 and 10.0");
            }
            return score < 4 ? LOW : score < 7 ? MEDIUM : HIGH;
        }

        /// Where nothing is known, the worst holds.
        static Band read(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElse(HIGH);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        String messageKey() {
            return "triage.band." + code();
        }
    }

    public static ImpactLevel of(Spread spread, Band band) {
        return switch (spread) {
            case WIDE -> band == Band.LOW ? NORMAL : PRIORITY;
            case MEDIUM ->
                switch (band) {
                    case LOW -> SIMPLE;
                    case MEDIUM -> NORMAL;
                    case HIGH -> PRIORITY;
                };
            case NARROW -> band == Band.HIGH ? NORMAL : SIMPLE;
        };
    }

    /// As above, with the exception for websites: an attack of medium band and spread that waits for its victim to act
    /// (such as reflected cross-site scripting) may be handled simply.
    ///
    /// @param passive whether somebody must be led to act for the attack to work
    public static ImpactLevel of(Kind kind, Spread spread, Band band, boolean passive) {
        var excepted = kind == Kind.WEBSITE && passive && spread == Spread.MEDIUM && band == Band.MEDIUM;
        return excepted ? SIMPLE : of(spread, band);
    }

    public String messageKey() {
        return "triage.level." + code();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// In the list of reports: none is 0.
    int rank() {
        return switch (this) {
            case SIMPLE -> 1;
            case NORMAL -> 2;
            case PRIORITY -> 3;
        };
    }

    static Optional<ImpactLevel> ofRank(int rank) {
        return rank == 0 ? Optional.empty() : Optional.of(values()[rank - 1]);
    }
}
