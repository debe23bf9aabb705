// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import static madoguchi.coordination.CsafStatus.FIXED;
import static madoguchi.coordination.CsafStatus.KNOWN_AFFECTED;
import static madoguchi.coordination.CsafStatus.KNOWN_NOT_AFFECTED;
import static madoguchi.coordination.CsafStatus.UNDER_INVESTIGATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import madoguchi.coordination.Answer.Leaning;
import madoguchi.coordination.Answer.OfOperator;
import madoguchi.coordination.Answer.OfVendor;
import madoguchi.coordination.CaseFacts.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a vendor or an operator says, and what others read in it.
class AnswerTest {

    static final LocalDate FRIDAY = LocalDate.of(2026, 12, 11);

    static Stream<Arguments> vendors() {
        return Stream.of(
                arguments(new OfVendor.Investigating(Leaning.NEITHER), "unknown", UNDER_INVESTIGATION, "V"),
                arguments(
                        new OfVendor.Investigating(Leaning.AFFECTED),
                        "vulnerable_investigating",
                        UNDER_INVESTIGATION,
                        "V"),
                arguments(
                        new OfVendor.Investigating(Leaning.NOT_AFFECTED),
                        "notvulnerable_investigating",
                        UNDER_INVESTIGATION,
                        "V"),
                arguments(new OfVendor.Affected(), "vulnerable", KNOWN_AFFECTED, "V"),
                arguments(new OfVendor.NotAffected(), "notvulnerable", KNOWN_NOT_AFFECTED, "V"),
                arguments(new OfVendor.FixedIn("2.4.1"), "vulnerable", FIXED, "VF"),
                arguments(new OfVendor.WillNotFix(), "vulnerable", KNOWN_AFFECTED, "V"));
    }

    static Stream<Arguments> operators() {
        return Stream.of(
                arguments(new OfOperator.Verified(), "V"),
                arguments(new OfOperator.NotVerified(), "V"),
                arguments(new OfOperator.NotAVulnerability(), "V"),
                arguments(new OfOperator.WillFix(FRIDAY), "V"),
                arguments(new OfOperator.Fixed(FRIDAY), "VFD"),
                arguments(new OfOperator.PageRemoved(FRIDAY), "VFD"),
                arguments(new OfOperator.AvoidedByOperation(FRIDAY), "VFD"),
                arguments(new OfOperator.AsksForHelp(), "V"));
    }

    static Stream<Answer> answers() {
        return Stream.concat(vendors(), operators()).map(row -> (Answer) row.get()[0]);
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void ofAVendorHasItsWordOnJvnAndInCsaf(OfVendor answer, String vuldef, CsafStatus csaf, String shows) {
        assertThat(answer.jvn().vuldef()).isEqualTo(vuldef);
        assertThat(answer.csaf()).isEqualTo(csaf);
        assertThat(answer.shows()).isEqualTo(FactHistoryTest.history(shows).facts());
    }

    @ParameterizedTest
    @MethodSource("operators")
    void ofAnOperatorThatHasFixedItShowsAFixThatIsOut(OfOperator answer, String shows) {
        assertThat(answer.shows()).isEqualTo(FactHistoryTest.history(shows).facts());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void comesBackFromItsColumnsAsItWas(Answer answer) {
        assertThat(AnswerRow.of(answer).answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void canBePutOnRecordStepByStep(Answer answer) {
        var facts = CaseFacts.none();
        for (var step : answer.shows()) {
            facts = facts.with(Known.of("hinoki", step, EmbargoTest.MONDAY, "hinoki"));
        }
        assertThat(facts.historyOf("hinoki").facts()).isEqualTo(answer.shows());
    }

    @Test
    void keepsTheCaseWaitingOnlyIfThereIsSomethingToFix() {
        assertThat(answers().filter(answer -> !answer.isWaitedFor()))
                .containsExactly(
                        new OfVendor.NotAffected(), new OfVendor.WillNotFix(), new OfOperator.NotAVulnerability());
    }

    @Test
    void hasCodesThatNoTwoShare() {
        assertThat(answers().map(answer -> AnswerRow.of(answer).code())).doesNotHaveDuplicates();
    }

    @Test
    void isNotMadeUpFromAnUnknownCode() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnswerRow("maybe", Optional.empty(), Optional.empty()).answer());
    }

    @Test
    void namesTheVersionOfAFix() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OfVendor.FixedIn(" "));
    }
}
