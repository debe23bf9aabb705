// SPDX-License-Identifier: Apache-2.0
package madoguchi.calendar;

import java.util.Locale;

/// What the desk counts time for. How long each runs is data (`clocks.properties`), because the guideline is
/// re-issued every year or two. A clock reminds; it never acts by itself.
public enum Clock {
    /// From the report: the finder holds a receipt.
    ACKNOWLEDGE,
    /// From the report: a person of the desk has written.
    FIRST_WORD,
    /// From the complete report: accepted, or declined with the reason.
    VERDICT,
    /// From acceptance: the coordinator or operator has been told.
    NOTICE,
    /// From the starting date (起算日): publication is aimed at.
    PUBLICATION_TARGET,
    /// From the starting date: the finder may ask to be released from silence.
    SILENCE_MAY_BE_LIFTED,
    /// From the first failed attempt to reach a vendor: the committee may be asked.
    UNREACHABLE_TO_COMMITTEE,
    /// From the listing of an unreachable vendor: the product may be named too.
    PRODUCT_NAMED,
    /// From the first letter: the operator has said who is in charge.
    OPERATOR_ANSWERS_WHO,
    /// From the notice: the operator has reported its result or its fix.
    OPERATOR_REPORTS,
    /// From a participant's last word: remind.
    FIRST_REMINDER,
    /// From a participant's last word: remind again, and then telephone.
    SECOND_REMINDER,
    /// From the quarter's end: the figures are out.
    FIGURES,
    /// From publication: the CVE record is in the CVE List.
    CVE_RECORD;

    /// The name in `clocks.properties`: `publication-target`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
