// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import madoguchi.coordination.Embargo.Agreed;
import madoguchi.coordination.Embargo.Ended;
import madoguchi.coordination.Embargo.None;
import madoguchi.coordination.Embargo.Proposed;
import madoguchi.coordination.Embargo.Revising;
import madoguchi.coordination.EmbargoAct.Kind;
import madoguchi.coordination.EmbargoAct.Move;
import madoguchi.coordination.EmbargoAct.Move.Acceptance;
import madoguchi.coordination.EmbargoAct.Move.Proposal;
import madoguchi.coordination.EmbargoAct.Move.Rejection;
import madoguchi.coordination.EmbargoAct.Move.Termination;
import madoguchi.coordination.EmbargoRefused.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// One silence, from the first proposal to its end.
class EmbargoTest {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final Instant MONDAY = Instant.parse("2026-11-02T00:00:00Z");
    static final Terms CHRISTMAS = Terms.until(LocalDate.of(2026, 12, 25), LocalTime.NOON, TOKYO);
    static final Terms NEW_YEAR = Terms.until(LocalDate.of(2027, 1, 8), LocalTime.NOON, TOKYO);
    static final Terms SPRING = Terms.until(LocalDate.of(2027, 3, 19), LocalTime.NOON, TOKYO);

    static final Embargo NONE = new None();
    static final Embargo PROPOSED = new Proposed(CHRISTMAS);
    static final Embargo AGREED = new Agreed(CHRISTMAS, MONDAY);
    static final Embargo REVISING = new Revising(CHRISTMAS, MONDAY, NEW_YEAR);
    static final Embargo ENDED = new Ended(MONDAY, EndReason.PUBLIC);

    static EmbargoAct act(Move move) {
        return new EmbargoAct(move, MONDAY, "desk");
    }

    static EmbargoAct act(Move move, Instant at) {
        return new EmbargoAct(move, at, "desk");
    }

    static Embargo named(String code) {
        return List.of(NONE, PROPOSED, AGREED, REVISING, ENDED).stream()
                .filter(embargo -> embargo.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /// A move of this kind that answers whatever lies on the table.
    static Move move(Kind kind, Embargo embargo) {
        return switch (kind) {
            case PROPOSAL -> new Proposal(SPRING);
            case ACCEPTANCE -> new Acceptance(embargo.onTheTable().orElse(SPRING));
            case REJECTION -> new Rejection(embargo.onTheTable().orElse(SPRING));
            case TERMINATION -> new Termination(EndReason.PUBLIC);
        };
    }

    @Test
    void beginsWithAProposal() {
        assertThat(NONE.after(act(new Proposal(CHRISTMAS)))).isEqualTo(new Proposed(CHRISTMAS));
    }

    @Test
    void takesTheCounterProposalInPlaceOfTheProposal() {
        assertThat(PROPOSED.after(act(new Proposal(NEW_YEAR)))).isEqualTo(new Proposed(NEW_YEAR));
    }

    @Test
    void isNoneAgainWhenTheProposalIsRejected() {
        assertThat(PROPOSED.after(act(new Rejection(CHRISTMAS)))).isEqualTo(new None());
    }

    @Test
    void isAgreedFromTheMomentOfAcceptance() {
        assertThat(PROPOSED.after(act(new Acceptance(CHRISTMAS)))).isEqualTo(new Agreed(CHRISTMAS, MONDAY));
    }

    @Test
    void isRevisedByAProposalOnceAgreed() {
        assertThat(AGREED.after(act(new Proposal(NEW_YEAR)))).isEqualTo(new Revising(CHRISTMAS, MONDAY, NEW_YEAR));
    }

    @Test
    void takesAnotherRevisionInPlaceOfTheFirst() {
        assertThat(REVISING.after(act(new Proposal(SPRING)))).isEqualTo(new Revising(CHRISTMAS, MONDAY, SPRING));
    }

    @Test
    void runsUntilTheNewEndWhenTheRevisionIsAccepted() {
        var later = MONDAY.plus(Duration.ofDays(10));
        assertThat(REVISING.after(act(new Acceptance(NEW_YEAR), later))).isEqualTo(new Agreed(NEW_YEAR, MONDAY));
    }

    @Test
    void runsUntilTheOldEndWhenTheRevisionIsRejected() {
        assertThat(REVISING.after(act(new Rejection(NEW_YEAR)))).isEqualTo(new Agreed(CHRISTMAS, MONDAY));
    }

    @ParameterizedTest
    @CsvSource({"agreed", "revising"})
    void endsWhenItIsTerminatedAndRemembersWhenAndWhy(String state) {
        var ended = named(state).after(act(new Termination(EndReason.EXPLOIT_PUBLIC)));
        assertThat(ended).isEqualTo(new Ended(MONDAY, EndReason.EXPLOIT_PUBLIC));
    }

    @ParameterizedTest
    @CsvSource({
        "none,ACCEPTANCE",
        "none,REJECTION",
        "none,TERMINATION",
        "proposed,TERMINATION",
        "agreed,ACCEPTANCE",
        "agreed,REJECTION",
        "ended,PROPOSAL",
        "ended,ACCEPTANCE",
        "ended,REJECTION",
        "ended,TERMINATION"
    })
    void knowsNoOtherMove(String state, Kind kind) {
        var embargo = named(state);
        assertThatExceptionOfType(EmbargoRefused.class)
                .isThrownBy(() -> embargo.after(act(move(kind, embargo))))
                .satisfies(refused -> {
                    assertThat(refused.ground()).isEqualTo(Ground.NO_SUCH_MOVE);
                    assertThat(refused.messageKey()).isEqualTo("coordination.embargo.refused.no-such-move");
                    assertThat(refused.state()).isEqualTo(state);
                    assertThat(refused.kind()).isEqualTo(kind);
                });
    }

    @ParameterizedTest
    @CsvSource({"none", "proposed", "agreed", "revising", "ended"})
    void offersExactlyTheMovesThatItHas(String state) {
        var embargo = named(state);
        for (var kind : Kind.values()) {
            assertThat(embargo.moves().contains(kind)).isEqualTo(EmbargoWalksTest.succeeds(embargo, kind));
        }
    }

    @Test
    void countsNoConsentToTermsThatWereReplacedMeanwhile() {
        var countered = PROPOSED.after(act(new Proposal(SPRING)));
        assertRefused(Ground.OTHER_TERMS, countered, act(new Acceptance(CHRISTMAS)));
        assertRefused(Ground.OTHER_TERMS, countered, act(new Rejection(CHRISTMAS)));
        assertRefused(Ground.OTHER_TERMS, REVISING, act(new Acceptance(CHRISTMAS)));
        assertRefused(Ground.OTHER_TERMS, REVISING, act(new Rejection(SPRING)));
    }

    @Test
    void acceptsNoEndThatHasPassed() {
        var theEnd = CHRISTMAS.until();
        assertRefused(Ground.END_IS_PAST, NONE, act(new Proposal(CHRISTMAS), theEnd));
        assertRefused(Ground.END_IS_PAST, PROPOSED, act(new Acceptance(CHRISTMAS), theEnd));
        assertRefused(Ground.END_IS_PAST, AGREED, act(new Proposal(CHRISTMAS), theEnd));
        assertRefused(Ground.END_IS_PAST, REVISING, act(new Acceptance(NEW_YEAR), NEW_YEAR.until()));
    }

    @Test
    void holdsUntilItsEndAndNotAMomentLonger() {
        assertThat(AGREED.holdsAt(CHRISTMAS.until().minusNanos(1))).isTrue();
        assertThat(AGREED.holdsAt(CHRISTMAS.until())).isFalse();
    }

    @Test
    void holdsOnThePublicationDateAsLongAsPartOfItIsSilent() {
        var midnight = new Agreed(Terms.until(LocalDate.of(2026, 12, 25), LocalTime.MIDNIGHT, TOKYO), MONDAY);
        assertThat(AGREED.holdsOn(LocalDate.of(2026, 12, 25))).isTrue();
        assertThat(AGREED.holdsOn(LocalDate.of(2026, 12, 26))).isFalse();
        assertThat(midnight.holdsOn(LocalDate.of(2026, 12, 24))).isTrue();
        assertThat(midnight.holdsOn(LocalDate.of(2026, 12, 25))).isFalse();
    }

    @Test
    void keepsHoldingWhileALaterDateIsDiscussed() {
        assertThat(REVISING.inForce()).contains(CHRISTMAS);
        assertThat(REVISING.holdsAt(CHRISTMAS.until().minusSeconds(1))).isTrue();
        assertThat(REVISING.holdsAt(CHRISTMAS.until())).isFalse();
    }

    @Test
    void bindsNobodyBeforeItIsAgreedOrAfterItEnded() {
        for (var embargo : List.of(NONE, PROPOSED, ENDED)) {
            assertThat(embargo.holdsAt(MONDAY)).isFalse();
            assertThat(embargo.holdsOn(LocalDate.of(2026, 11, 2))).isFalse();
            assertThat(embargo.inForce()).isEmpty();
        }
    }

    @Test
    void lapsesWithTimeAndShowsTheGapWhenItIsAgreedAgain() {
        var january = Instant.parse("2027-01-02T00:00:00Z");
        var acts = List.of(
                act(new Proposal(CHRISTMAS)),
                act(new Acceptance(CHRISTMAS)),
                act(new Proposal(SPRING), january),
                act(new Acceptance(SPRING), january));
        assertThat(Embargo.held(acts, MONDAY.minusSeconds(1))).isFalse();
        assertThat(Embargo.held(acts, MONDAY)).isTrue();
        assertThat(Embargo.held(acts, january.minusSeconds(1))).isFalse();
        assertThat(Embargo.held(acts, january)).isTrue();
        assertThat(Embargo.fold(acts)).isEqualTo(new Agreed(SPRING, MONDAY));
    }

    @Test
    void endedWhenItsDateCameHoweverLateThatIsRecorded() {
        var late = CHRISTMAS.until().plus(Duration.ofDays(3));
        var dateCame = new Ended(CHRISTMAS.until(), EndReason.DATE_REACHED);
        assertThat(AGREED.after(act(new Termination(EndReason.DATE_REACHED), late)))
                .isEqualTo(dateCame);
        assertThat(REVISING.after(act(new Termination(EndReason.PUBLIC), late))).isEqualTo(dateCame);
    }

    @Test
    void doesNotClaimThatItsDateCameBeforeItCame() {
        assertRefused(Ground.DATE_NOT_REACHED, AGREED, act(new Termination(EndReason.DATE_REACHED)));
    }

    @Test
    void keepsItsEndWhenClocksChange() {
        var newYork = ZoneId.of("America/New_York");
        var end = Terms.until(LocalDate.of(2026, 11, 1), LocalTime.of(1, 30), newYork); // comes twice that night
        assertThat(end.until()).isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
        assertThat(Terms.until(LocalDate.of(2027, 3, 14), LocalTime.of(2, 30), newYork)
                        .until())
                .isEqualTo(Instant.parse("2027-03-14T07:30:00Z")); // never comes that night
        assertThat(new Terms(end.until(), TOKYO).until()).isEqualTo(end.until());
        assertThat(CHRISTMAS.day()).isEqualTo(LocalDate.of(2026, 12, 25));
    }

    @ParameterizedTest
    @CsvSource({"none", "proposed", "agreed", "revising", "ended"})
    void comesBackFromItsColumnsAsItWas(String state) {
        assertThat(EmbargoRow.of(named(state)).embargo()).isEqualTo(named(state));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void bringsItsActsBackFromTheirColumns(Kind kind) {
        var act = act(move(kind, PROPOSED));
        assertThat(act.row().act()).isEqualTo(act);
        assertThat(Kind.of(kind.code())).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(EndReason.class)
    void knowsItsReasonsByTheirCodes(EndReason reason) {
        assertThat(EndReason.of(reason.code())).isEqualTo(reason);
    }

    static void assertRefused(Ground ground, Embargo embargo, EmbargoAct act) {
        assertThatExceptionOfType(EmbargoRefused.class)
                .isThrownBy(() -> embargo.after(act))
                .extracting(EmbargoRefused::ground)
                .isEqualTo(ground);
    }
}
