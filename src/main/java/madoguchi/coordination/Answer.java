// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.LocalDate;
import java.util.List;

/// What a participant told us of its product or its site. The words that came with it are sealed elsewhere;
/// here stand only the facts that others reckon with.
///
/// A later answer does not replace an earlier one, it follows it.
public sealed interface Answer {

    /// A product's vendor.
    sealed interface OfVendor extends Answer {

        /// Not known yet, whichever way it leans.
        record Investigating(Leaning leaning) implements OfVendor {}

        record Affected() implements OfVendor {}

        record NotAffected() implements OfVendor {}

        /// `version` is the first that is free of the vulnerability, as the vendor spells it.
        record FixedIn(String version) implements OfVendor {
            public FixedIn {
                if (version.isBlank()) {
                    throw new IllegalArgumentException("a fix is in some version");
                }
            }
        }

        record WillNotFix() implements OfVendor {}

        /// The word beside the vendor's name. A fixed product is still one that had the vulnerability:
        /// 該当製品あり.
        default JvnStatus jvn() {
            return switch (this) {
                case Investigating(var leaning) ->
                    switch (leaning) {
                        case AFFECTED -> JvnStatus.VULNERABLE_INVESTIGATING;
                        case NOT_AFFECTED -> JvnStatus.NOT_VULNERABLE_INVESTIGATING;
                        case NEITHER -> JvnStatus.UNKNOWN;
                    };
                case Affected _, FixedIn _, WillNotFix _ -> JvnStatus.VULNERABLE;
                case NotAffected _ -> JvnStatus.NOT_VULNERABLE;
            };
        }

        /// The group of the product; after a fix, of the version that is named. Earlier versions remain known
        /// to be affected.
        default CsafStatus csaf() {
            return switch (this) {
                case Investigating _ -> CsafStatus.UNDER_INVESTIGATION;
                case Affected _, WillNotFix _ -> CsafStatus.KNOWN_AFFECTED;
                case NotAffected _ -> CsafStatus.KNOWN_NOT_AFFECTED;
                case FixedIn _ -> CsafStatus.FIXED;
            };
        }
    }

    /// A website's operator: vendor and deployer in one, so that a fix that is made is a fix that is out.
    sealed interface OfOperator extends Answer {

        /// We see what the finder saw.
        record Verified() implements OfOperator {}

        /// We could not see it. Not yet a denial.
        record NotVerified() implements OfOperator {}

        record NotAVulnerability() implements OfOperator {}

        record WillFix(LocalDate by) implements OfOperator {}

        record Fixed(LocalDate on) implements OfOperator {}

        /// 当該ページを削除
        record PageRemoved(LocalDate on) implements OfOperator {}

        /// 運用で回避
        record AvoidedByOperation(LocalDate on) implements OfOperator {}

        /// The operator can't reproduce or fix it alone and agrees that the desk looks (W-I5).
        record AsksForHelp() implements OfOperator {}
    }

    /// To which side an investigation leans; JVN has a word for either.
    enum Leaning {
        AFFECTED,
        NOT_AFFECTED,
        NEITHER
    }

    /// The steps that this answer shows to have been made, in their order. Whoever answers has been told.
    default List<Fact> shows() {
        return switch (this) {
            case OfVendor.FixedIn _ -> List.of(Fact.VENDOR_AWARE, Fact.FIX_READY);
            case OfOperator.Fixed _, OfOperator.PageRemoved _, OfOperator.AvoidedByOperation _ ->
                List.of(Fact.VENDOR_AWARE, Fact.FIX_READY, Fact.FIX_DEPLOYED);
            case OfVendor.Investigating _, OfVendor.Affected _, OfVendor.NotAffected _, OfVendor.WillNotFix _ ->
                List.of(Fact.VENDOR_AWARE);
            case OfOperator.Verified _,
                    OfOperator.NotVerified _,
                    OfOperator.NotAVulnerability _,
                    OfOperator.WillFix _,
                    OfOperator.AsksForHelp _ -> List.of(Fact.VENDOR_AWARE);
        };
    }

    /// Does the case wait for this participant's fix? Not for one who has nothing to fix, or has said there
    /// will be none.
    default boolean isWaitedFor() {
        return switch (this) {
            case OfVendor.NotAffected _, OfVendor.WillNotFix _, OfOperator.NotAVulnerability _ -> false;
            case OfVendor.Investigating _, OfVendor.Affected _, OfVendor.FixedIn _ -> true;
            case OfOperator.Verified _,
                    OfOperator.NotVerified _,
                    OfOperator.WillFix _,
                    OfOperator.Fixed _,
                    OfOperator.PageRemoved _,
                    OfOperator.AvoidedByOperation _,
                    OfOperator.AsksForHelp _ -> true;
        };
    }
}
