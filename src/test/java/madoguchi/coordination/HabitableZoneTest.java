// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import static madoguchi.coordination.CaseFactsTest.facts;
import static madoguchi.coordination.EmbargoTest.AGREED;
import static madoguchi.coordination.EmbargoTest.CHRISTMAS;
import static madoguchi.coordination.EmbargoTest.ENDED;
import static madoguchi.coordination.EmbargoTest.MONDAY;
import static madoguchi.coordination.EmbargoTest.NEW_YEAR;
import static madoguchi.coordination.EmbargoTest.NONE;
import static madoguchi.coordination.EmbargoTest.PROPOSED;
import static madoguchi.coordination.EmbargoTest.REVISING;
import static madoguchi.coordination.EmbargoTest.SPRING;
import static madoguchi.coordination.EmbargoTest.act;
import static madoguchi.coordination.EmbargoTest.move;
import static madoguchi.coordination.EmbargoTest.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import madoguchi.coordination.CaseFacts.Known;
import madoguchi.coordination.Embargo.Ended;
import madoguchi.coordination.Embargo.None;
import madoguchi.coordination.EmbargoAct.Kind;
import madoguchi.coordination.EmbargoAct.Move.Acceptance;
import madoguchi.coordination.EmbargoAct.Move.Proposal;
import madoguchi.coordination.EmbargoRefused.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where an embargo can live, and what is answered where it can't.
class HabitableZoneTest {

    static final EmbargoPolicy POLICY = EmbargoPolicy.DEFAULT;

    @ParameterizedTest
    @CsvSource(textBlock = """
            # what is known               | state    | move        | guidance        | because
            ''                            | none     | PROPOSAL    | MAY             | quiet
            ''                            | proposed | ACCEPTANCE  | MAY             | quiet
            hinoki:V                      | none     | PROPOSAL    | SHOULD          | somebody-knows
            hinoki:V                      | proposed | ACCEPTANCE  | MAY             | somebody-knows
            hinoki:V                      | agreed   | PROPOSAL    | MAY             | somebody-knows
            hinoki:V                      | agreed   | TERMINATION | MAY             | somebody-knows
            hinoki:V hinoki:F kaede:V     | none     | PROPOSAL    | MAY             | trailing
            hinoki:V hinoki:F kaede:V     | agreed   | PROPOSAL    | MAY             | trailing
            hinoki:V hinoki:F kaede:V     | revising | ACCEPTANCE  | SHOULD          | trailing
            hinoki:V hinoki:F             | none     | PROPOSAL    | SHOULD_NOT      | fix-ready
            hinoki:V hinoki:F             | proposed | ACCEPTANCE  | SHOULD_NOT      | fix-ready
            hinoki:V hinoki:F             | proposed | REJECTION   | SHOULD          | fix-ready
            hinoki:V hinoki:F             | agreed   | TERMINATION | MAY             | fix-ready
            hinoki:V hinoki:F hinoki:D    | none     | PROPOSAL    | SHOULD_NOT      | fix-deployed
            hinoki:V hinoki:F hinoki:D    | agreed   | TERMINATION | SHOULD          | fix-deployed
            hinoki:V P                    | none     | PROPOSAL    | MUST_NOT        | public
            hinoki:V P                    | proposed | ACCEPTANCE  | MUST_NOT        | public
            hinoki:V P                    | proposed | REJECTION   | SHOULD          | public
            hinoki:V P                    | agreed   | PROPOSAL    | SHALL_TERMINATE | public
            hinoki:V P                    | agreed   | TERMINATION | SHALL_TERMINATE | public
            hinoki:V X                    | revising | REJECTION   | SHALL_TERMINATE | public
            hinoki:V A                    | none     | PROPOSAL    | MUST_NOT        | attacked
            hinoki:V A                    | proposed | ACCEPTANCE  | MUST_NOT        | attacked
            hinoki:V A                    | agreed   | PROPOSAL    | MUST_NOT        | attacked
            hinoki:V A                    | agreed   | TERMINATION | SHOULD          | attacked
            hinoki:V                      | none     | TERMINATION | MUST_NOT        | no-such-move
            hinoki:V P                    | ended    | PROPOSAL    | MUST_NOT        | no-such-move
            """, delimiter = '|')
    void advises(String known, String state, Kind kind, Guidance.Force force, String because) {
        var guidance = HabitableZone.on(facts(known), named(state), kind, MONDAY);
        assertThat(guidance.force()).isEqualTo(force);
        assertThat(guidance.messageKey()).isEqualTo("coordination.embargo.guidance." + because);
    }

    @Test
    void advisesAgainstProlongingWhatHasLapsed() {
        var late = CHRISTMAS.until().plus(Duration.ofDays(1));
        var prolonging = HabitableZone.on(facts("hinoki:V"), AGREED, Kind.PROPOSAL, late);
        var ending = HabitableZone.on(facts("hinoki:V"), AGREED, Kind.TERMINATION, late);
        assertThat(prolonging).isEqualTo(new Guidance(Guidance.Force.SHOULD_NOT, Guidance.Ground.LAPSED));
        assertThat(ending).isEqualTo(new Guidance(Guidance.Force.SHOULD, Guidance.Ground.LAPSED));
    }

    @ParameterizedTest
    @CsvSource({"P,PUBLIC", "X,EXPLOIT_PUBLIC", "P X,EXPLOIT_PUBLIC"})
    void endsTheSilenceAtOnceWhenTheWorldKnows(String news, EndReason reason) {
        for (var embargo : List.of(AGREED, REVISING)) {
            var end = HabitableZone.settle(facts(news), embargo, MONDAY, "desk").orElseThrow();
            assertThat(embargo.after(end)).isEqualTo(new Ended(MONDAY, reason));
        }
        var end = HabitableZone.settle(facts(news), PROPOSED, MONDAY, "desk").orElseThrow();
        assertThat(PROPOSED.after(end)).isEqualTo(new None());
    }

    @Test
    void endsTheSilenceEvenIfOnlyTheExploitIsOnRecordYet() {
        var interrupted = new CaseFacts(List.of(Known.ofTheWorld(Fact.EXPLOIT_PUBLIC, MONDAY, "desk")));
        assertThat(HabitableZone.settle(interrupted, AGREED, MONDAY, "desk")).isPresent();
        assertNotAdmitted(Ground.OUTSIDE_THE_ZONE, interrupted, NONE, act(new Proposal(CHRISTMAS)));
    }

    @Test
    void endsNothingByItselfOtherwise() {
        assertThat(HabitableZone.settle(facts("hinoki:V A"), AGREED, MONDAY, "desk"))
                .isEmpty();
        assertThat(HabitableZone.settle(facts("P"), NONE, MONDAY, "desk")).isEmpty();
        assertThat(HabitableZone.settle(facts("P"), ENDED, MONDAY, "desk")).isEmpty();
    }

    @Test
    void letsAPersonActAgainstAdviceButNotAgainstTheWorld() {
        var proposal = act(new Proposal(CHRISTMAS));
        assertThat(POLICY.admit(facts("hinoki:V hinoki:F"), NONE, proposal)).isEqualTo(PROPOSED);
        assertThat(POLICY.admit(facts("hinoki:V A"), AGREED, act(move(Kind.TERMINATION, AGREED))))
                .isInstanceOf(Ended.class);
        assertThat(POLICY.admit(facts("P"), AGREED, act(move(Kind.TERMINATION, AGREED))))
                .isInstanceOf(Ended.class);
        assertNotAdmitted(Ground.OUTSIDE_THE_ZONE, facts("P"), NONE, proposal);
        assertNotAdmitted(Ground.OUTSIDE_THE_ZONE, facts("A"), REVISING, act(new Acceptance(NEW_YEAR)));
        assertNotAdmitted(Ground.MUST_END, facts("P"), AGREED, act(new Proposal(NEW_YEAR)));
    }

    @Test
    void letsNoSilenceLastForever() {
        var aMonthAtOnceAndTwoAltogether = new EmbargoPolicy(Duration.ofDays(30), Duration.ofDays(60));
        var soon = new Terms(MONDAY.plus(Duration.ofDays(30)), EmbargoTest.TOKYO);
        var later = new Terms(MONDAY.plus(Duration.ofDays(55)), EmbargoTest.TOKYO);
        var tooLate = new Terms(MONDAY.plus(Duration.ofDays(61)), EmbargoTest.TOKYO);
        var dayForty = MONDAY.plus(Duration.ofDays(40));

        var agreed = aMonthAtOnceAndTwoAltogether
                .admit(facts(""), NONE, act(new Proposal(soon)))
                .after(act(new Acceptance(soon)));
        var prolonged = agreed.after(act(new Proposal(later), dayForty)).after(act(new Acceptance(later), dayForty));

        assertThatExceptionOfType(EmbargoRefused.class)
                .isThrownBy(() -> aMonthAtOnceAndTwoAltogether.admit(facts(""), NONE, act(new Proposal(later))))
                .returns(Ground.TOO_FAR_AHEAD, EmbargoRefused::ground);
        assertThatExceptionOfType(EmbargoRefused.class)
                .isThrownBy(() ->
                        aMonthAtOnceAndTwoAltogether.admit(facts(""), prolonged, act(new Proposal(tooLate), dayForty)))
                .returns(Ground.TOO_LONG_ALTOGETHER, EmbargoRefused::ground);
    }

    @Test
    void takesTheEarlierEndWhereTwoMeet() {
        assertThat(CHRISTMAS.orEarlier(SPRING)).isEqualTo(CHRISTMAS);
        assertThat(SPRING.orEarlier(CHRISTMAS)).isEqualTo(CHRISTMAS);
    }

    /// The receiver's table of the model, row by row, for a world in which nothing is known.
    @ParameterizedTest
    @CsvSource({
        "none,PROPOSAL,proposed",
        "proposed,PROPOSAL,proposed",
        "proposed,ACCEPTANCE,agreed",
        "agreed,PROPOSAL,revising",
        "revising,PROPOSAL,revising",
        "revising,REJECTION,agreed",
        "revising,ACCEPTANCE,agreed",
        "proposed,REJECTION,none",
        "agreed,TERMINATION,ended",
        "revising,TERMINATION,ended"
    })
    void acknowledgesWhatComesInWhileTheWorldIsQuiet(String before, Kind kind, String after) {
        var act = act(move(kind, named(before)));
        var reply = EmbargoReply.to(act, named(before), facts("hinoki:V"), POLICY, "desk");
        assertThat(reply.word()).isEqualTo(EmbargoReply.Word.ACKNOWLEDGED);
        assertThat(reply.after().code()).isEqualTo(after);
        assertThat(reply.recorded()).contains(act);
    }

    /// The same table, for a world that knows, or that attacks.
    @ParameterizedTest
    @CsvSource({
        "none,PROPOSAL,none,REJECTED,",
        "proposed,PROPOSAL,none,REJECTED,REJECTION",
        "proposed,ACCEPTANCE,none,REJECTED,REJECTION",
        "proposed,REJECTION,none,ACKNOWLEDGED,REJECTION",
        "agreed,PROPOSAL,ended,TERMINATED,TERMINATION",
        "revising,PROPOSAL,ended,TERMINATED,TERMINATION",
        "revising,REJECTION,ended,TERMINATED,TERMINATION",
        "revising,ACCEPTANCE,ended,TERMINATED,TERMINATION",
        "agreed,TERMINATION,ended,ACKNOWLEDGED,TERMINATION",
        "revising,TERMINATION,ended,ACKNOWLEDGED,TERMINATION",
        "ended,TERMINATION,ended,ACKNOWLEDGED,"
    })
    void answersWithTheEndOnceTheWorldIsNotQuiet(
            String before, Kind kind, String after, EmbargoReply.Word word, Kind recorded) {
        for (var world : List.of("P", "X", "A")) {
            var act = act(move(kind, named(before)));
            var reply = EmbargoReply.to(act, named(before), facts(world), POLICY, "desk");
            assertThat(reply.word()).isEqualTo(word);
            assertThat(reply.after().code()).isEqualTo(after);
            assertThat(reply.recorded().map(entry -> entry.move().kind())).isEqualTo(Optional.ofNullable(recorded));
        }
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
        "ended,REJECTION"
    })
    void refusesAnythingElseThatComesIn(String before, Kind kind) {
        for (var world : List.of("", "P", "A")) {
            assertThatExceptionOfType(EmbargoRefused.class)
                    .isThrownBy(() -> EmbargoReply.to(
                            act(move(kind, named(before))), named(before), facts(world), POLICY, "desk"))
                    .returns(Ground.NO_SUCH_MOVE, EmbargoRefused::ground);
        }
    }

    private static void assertNotAdmitted(Ground ground, CaseFacts facts, Embargo embargo, EmbargoAct act) {
        assertThatExceptionOfType(EmbargoRefused.class)
                .isThrownBy(() -> POLICY.admit(facts, embargo, act))
                .returns(ground, EmbargoRefused::ground);
    }
}
