// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.LocalDate;
import java.util.Optional;
import madoguchi.coordination.Answer.Leaning;
import madoguchi.coordination.Answer.OfOperator;
import madoguchi.coordination.Answer.OfVendor;

/// An answer as columns: its code, and the version or the day that the code calls for.
record AnswerRow(String code, Optional<String> version, Optional<LocalDate> day) {

    static AnswerRow of(Answer answer) {
        return switch (answer) {
            case OfVendor.Investigating(var leaning) ->
                plain(
                        switch (leaning) {
                            case NEITHER -> "investigating";
                            case AFFECTED -> "investigating-affected";
                            case NOT_AFFECTED -> "investigating-not-affected";
                        });
            case OfVendor.Affected() -> plain("affected");
            case OfVendor.NotAffected() -> plain("not-affected");
            case OfVendor.FixedIn(var version) -> new AnswerRow("fixed-in", Optional.of(version), Optional.empty());
            case OfVendor.WillNotFix() -> plain("will-not-fix");
            case OfOperator.Verified() -> plain("verified");
            case OfOperator.NotVerified() -> plain("not-verified");
            case OfOperator.NotAVulnerability() -> plain("not-a-vulnerability");
            case OfOperator.WillFix(var by) -> dated("will-fix", by);
            case OfOperator.Fixed(var on) -> dated("fixed", on);
            case OfOperator.PageRemoved(var on) -> dated("page-removed", on);
            case OfOperator.AvoidedByOperation(var on) -> dated("avoided-by-operation", on);
            case OfOperator.AsksForHelp() -> plain("asks-for-help");
        };
    }

    /// @throws IllegalArgumentException if no answer has this code
    /// @throws java.util.NoSuchElementException if the code calls for a version or a day that is not there
    Answer answer() {
        return switch (code) {
            case "investigating" -> new OfVendor.Investigating(Leaning.NEITHER);
            case "investigating-affected" -> new OfVendor.Investigating(Leaning.AFFECTED);
            case "investigating-not-affected" -> new OfVendor.Investigating(Leaning.NOT_AFFECTED);
            case "affected" -> new OfVendor.Affected();
            case "not-affected" -> new OfVendor.NotAffected();
            case "fixed-in" -> new OfVendor.FixedIn(version.orElseThrow());
            case "will-not-fix" -> new OfVendor.WillNotFix();
            case "verified" -> new OfOperator.Verified();
            case "not-verified" -> new OfOperator.NotVerified();
            case "not-a-vulnerability" -> new OfOperator.NotAVulnerability();
            case "will-fix" -> new OfOperator.WillFix(day.orElseThrow());
            case "fixed" -> new OfOperator.Fixed(day.orElseThrow());
            case "page-removed" -> new OfOperator.PageRemoved(day.orElseThrow());
            case "avoided-by-operation" -> new OfOperator.AvoidedByOperation(day.orElseThrow());
            case "asks-for-help" -> new OfOperator.AsksForHelp();
            case String unknown -> throw new IllegalArgumentException("no answer has the code " + unknown);
        };
    }

    /// As [Answer#isWaitedFor], of a code alone: a version that is still sealed does not matter for it.
    static boolean isWaitedFor(String code) {
        return new AnswerRow(code, Optional.of("?"), Optional.of(LocalDate.EPOCH))
                .answer()
                .isWaitedFor();
    }

    String messageKey() {
        return "coordination.answer." + code;
    }

    private static AnswerRow plain(String code) {
        return new AnswerRow(code, Optional.empty(), Optional.empty());
    }

    private static AnswerRow dated(String code, LocalDate day) {
        return new AnswerRow(code, Optional.empty(), Optional.of(day));
    }
}
