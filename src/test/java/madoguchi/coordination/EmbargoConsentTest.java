// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import static madoguchi.coordination.EmbargoConsent.DECLINED;
import static madoguchi.coordination.EmbargoConsent.INVITED;
import static madoguchi.coordination.EmbargoConsent.LAPSED;
import static madoguchi.coordination.EmbargoConsent.NO_EMBARGO;
import static madoguchi.coordination.EmbargoConsent.SIGNATORY;
import static madoguchi.coordination.EmbargoTest.AGREED;
import static madoguchi.coordination.EmbargoTest.ENDED;
import static madoguchi.coordination.EmbargoTest.MONDAY;
import static madoguchi.coordination.EmbargoTest.NONE;
import static madoguchi.coordination.EmbargoTest.PROPOSED;
import static madoguchi.coordination.EmbargoTest.REVISING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import madoguchi.coordination.EmbargoConsent.Act;
import madoguchi.coordination.EmbargoConsent.ConsentRefused;
import madoguchi.coordination.EmbargoConsent.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The embargo is one; the consent to it is each participant's own.
class EmbargoConsentTest {

    @ParameterizedTest
    @CsvSource({
        "INVITE,  NO_EMBARGO, INVITED",
        "INVITE,  LAPSED,     INVITED",
        "INVITE,  DECLINED,   INVITED",
        "ACCEPT,  NO_EMBARGO, SIGNATORY",
        "ACCEPT,  INVITED,    SIGNATORY",
        "ACCEPT,  LAPSED,     SIGNATORY",
        "DECLINE, NO_EMBARGO, DECLINED",
        "DECLINE, INVITED,    DECLINED",
        "DECLINE, LAPSED,     DECLINED",
        "REVISE,  SIGNATORY,  LAPSED",
        "RESET,   NO_EMBARGO, NO_EMBARGO",
        "RESET,   INVITED,    NO_EMBARGO",
        "RESET,   SIGNATORY,  NO_EMBARGO",
        "RESET,   LAPSED,     NO_EMBARGO",
        "RESET,   DECLINED,   NO_EMBARGO"
    })
    void takesItsSteps(Step step, EmbargoConsent before, EmbargoConsent after) {
        assertThat(before.after(step)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "INVITE,  INVITED",
        "INVITE,  SIGNATORY",
        "ACCEPT,  SIGNATORY",
        "ACCEPT,  DECLINED",
        "DECLINE, SIGNATORY",
        "DECLINE, DECLINED",
        "REVISE,  NO_EMBARGO",
        "REVISE,  INVITED",
        "REVISE,  LAPSED",
        "REVISE,  DECLINED"
    })
    void takesNoOtherStep(Step step, EmbargoConsent before) {
        assertThatExceptionOfType(ConsentRefused.class)
                .isThrownBy(() -> before.after(step))
                .returns(before, ConsentRefused::consent)
                .returns(step, ConsentRefused::step);
    }

    @ParameterizedTest
    @EnumSource(EmbargoConsent.class)
    void bindsOnlyTheSignatory(EmbargoConsent consent) {
        assertThat(consent.adheres()).isEqualTo(consent == SIGNATORY);
        assertThat(EmbargoConsent.of(consent.code())).isEqualTo(consent);
    }

    @Test
    void lapsesOnceWhenARevisionBeginsAndNotAgainWhileItIsDiscussed() {
        assertThat(SIGNATORY.follows(AGREED, REVISING)).contains(Step.REVISE);
        assertThat(SIGNATORY.follows(REVISING, REVISING)).isEmpty();
        assertThat(INVITED.follows(AGREED, REVISING)).isEmpty();
    }

    @Test
    void isForgottenWhenThereIsNothingLeftToConsentTo() {
        for (var consent : List.of(INVITED, SIGNATORY, LAPSED, DECLINED)) {
            assertThat(consent.follows(AGREED, ENDED)).contains(Step.RESET);
            assertThat(consent.follows(REVISING, ENDED)).contains(Step.RESET);
            assertThat(consent.follows(PROPOSED, NONE)).contains(Step.RESET);
            assertThat(consent.follows(ENDED, ENDED)).isEmpty();
            assertThat(consent.follows(PROPOSED, AGREED)).isEmpty();
        }
        assertThat(NO_EMBARGO.follows(AGREED, ENDED)).isEmpty();
    }

    @Test
    void isRestoredToTheOldTermsWhenTheRevisionThatLapsedItIsRejected() {
        var acts = acts(Step.INVITE, Step.ACCEPT, Step.REVISE);
        var began = acts.getLast().at();
        assertThat(EmbargoConsent.restored(acts, began)).contains(Step.ACCEPT);
        assertThat(EmbargoConsent.fold(acts).after(Step.ACCEPT)).isEqualTo(SIGNATORY);
    }

    @Test
    void isNotRestoredWhenItHadLapsedBeforeOrWasAskedForMeanwhile() {
        var lapsedBefore = acts(Step.ACCEPT, Step.REVISE);
        var asked = acts(Step.ACCEPT, Step.REVISE, Step.INVITE);
        assertThat(EmbargoConsent.restored(lapsedBefore, MONDAY.plus(Duration.ofDays(9))))
                .isEmpty();
        assertThat(EmbargoConsent.restored(asked, MONDAY)).isEmpty();
        assertThat(EmbargoConsent.restored(List.of(), MONDAY)).isEmpty();
    }

    @Test
    void leavesEverybodyThreeDaysToAnswer() {
        assertThat(EmbargoConsent.answerBy(MONDAY, Duration.ofHours(1))).isEqualTo(MONDAY.plus(Duration.ofDays(3)));
        assertThat(EmbargoConsent.answerBy(MONDAY, EmbargoConsent.TIME_TO_ANSWER))
                .isEqualTo(MONDAY.plus(Duration.ofDays(7)));
    }

    /// One step a day, from Monday on.
    private static List<Act> acts(Step... steps) {
        return IntStream.range(0, steps.length)
                .mapToObj(day -> new Act(steps[day], MONDAY.plus(Duration.ofDays(day)), "desk"))
                .toList();
    }
}
