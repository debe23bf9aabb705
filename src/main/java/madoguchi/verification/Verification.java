// SPDX-License-Identifier: Apache-2.0
package madoguchi.verification;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import madoguchi.casework.CaseId;
import madoguchi.notation.CvssVector;
import madoguchi.notation.CweId;
import madoguchi.notation.Severity;
import madoguchi.triage.ImpactLevel;

/// What the desk found out about a case at one time. A later verification stands beside the earlier, and holds.
///
/// @param by the ledger's name of who verified
public record Verification(UUID id, CaseId file, Findings findings, Instant at, String by) {

    /// Whether the behaviour that the report tells of came about.
    public enum Reproduced {
        YES,
        NO,
        NOT_TRIED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String messageKey() {
            return "verification.reproduced." + code();
        }
    }

    /// @param environment whether an environment to try it in was built
    /// @param cvss3 a vector of version 3.1
    /// @param cvss4 a vector of version 4.0
    /// @param spread how many it may reach, where that was judged (guideline, appendix 4)
    public record Findings(
            boolean environment,
            Reproduced reproduced,
            Words words,
            Optional<CweId> cwe,
            Optional<CvssVector> cvss3,
            Optional<CvssVector> cvss4,
            Optional<ImpactLevel.Spread> spread) {

        /// The rating that lists and figures show: that of version 3.1 where there is one, as the guideline reckons.
        public Optional<Rating> rating() {
            return cvss3.or(() -> cvss4).map(Rating::of);
        }
    }

    /// @param done what was done
    /// @param result what came of it
    /// @param threat what an attacker gains
    /// @param preconditions what must be so for an attack to work
    public record Words(String done, String result, String threat, String preconditions) {

        /// What is left when the key is destroyed.
        static Words destroyed() {
            return new Words("", "", "", "");
        }

        /// Never the words, wherever they may be printed.
        @Override
        public String toString() {
            return "Words[sealed]";
        }
    }

    /// How bad, in one word and one number from 0.0 to 10.0.
    public record Rating(Severity severity, BigDecimal score) {
        static Rating of(CvssVector vector) {
            return new Rating(vector.severity(), vector.score());
        }
    }
}
