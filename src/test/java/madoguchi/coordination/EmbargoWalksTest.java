// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import static madoguchi.coordination.EmbargoTest.MONDAY;
import static madoguchi.coordination.EmbargoTest.TOKYO;
import static madoguchi.coordination.EmbargoTest.act;
import static madoguchi.coordination.EmbargoTest.move;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import madoguchi.coordination.CaseFacts.Known;
import madoguchi.coordination.Embargo.Agreed;
import madoguchi.coordination.Embargo.Ended;
import madoguchi.coordination.Embargo.None;
import madoguchi.coordination.Embargo.Revising;
import madoguchi.coordination.EmbargoAct.Kind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// What holds whatever is done, in whatever order.
class EmbargoWalksTest {

    /// Whole embargoes: those that return to none or end. The published expression accepts "r" and rejects
    /// "papt".
    static final Pattern WHOLE = Pattern.compile("(pp*r)*(pp*a(pp*[ar])*p*t)?");

    @Test
    void wholeEmbargoesAreExactlyTheStringsOfTheirGrammar() {
        for (int length = 0; length <= 9; length++) {
            assertThat(strings(length))
                    .allSatisfy(string -> assertThat(isWhole(string))
                            .as(string)
                            .isEqualTo(WHOLE.matcher(string).matches()));
        }
    }

    @Test
    void thereAreOnlySoManyWholeEmbargoes() {
        var counts = IntStream.rangeClosed(0, 7)
                .mapToLong(length ->
                        strings(length).filter(EmbargoWalksTest::isWhole).count());
        assertThat(counts).containsExactly(1L, 0L, 1L, 2L, 4L, 9L, 18L, 38L);
    }

    @Property
    void aRefusedActLeavesTheEmbargoAndItsRecordAsTheyWere(@ForAll("kinds") List<Kind> kinds) {
        var recorded = new ArrayList<EmbargoAct>();
        for (var kind : kinds) {
            var before = Embargo.fold(recorded);
            var act = act(move(kind, before));
            if (succeeds(before, kind)) {
                recorded.add(act);
                assertThat(Embargo.fold(recorded)).isEqualTo(before.after(act));
            } else {
                assertThat(Embargo.fold(recorded)).isEqualTo(before);
            }
        }
    }

    @Property
    void atMostOneSilenceIsInForceAndItNeverReturnsOnceEnded(@ForAll("kinds") List<Kind> kinds) {
        var states = walk(kinds);
        var agreements = IntStream.range(1, states.size())
                .filter(i -> states.get(i).inForce().isPresent()
                        && states.get(i - 1).inForce().isEmpty())
                .count();
        assertThat(agreements).isLessThanOrEqualTo(1);
        assertThat(states.stream().dropWhile(state -> !(state instanceof Ended)))
                .allSatisfy(state -> assertThat(state).isInstanceOf(Ended.class));
    }

    @Property
    void theEndInForceChangesOnlyByAcceptance(@ForAll("kinds") List<Kind> kinds) {
        Embargo embargo = new None();
        for (var kind : kinds) {
            if (!succeeds(embargo, kind)) {
                continue;
            }
            var after = embargo.after(act(move(kind, embargo)));
            if (kind == Kind.ACCEPTANCE) {
                assertThat(after.inForce()).isEqualTo(embargo.onTheTable());
            } else if (kind != Kind.TERMINATION) {
                assertThat(after.inForce()).isEqualTo(embargo.inForce());
            }
            embargo = after;
        }
    }

    @Property
    void aWorldThatKnowsLeavesNoEmbargoAndNoTalkOfOne(
            @ForAll("kinds") List<Kind> kinds, @ForAll("worldFacts") List<Fact> news) {
        var facts = CaseFacts.none();
        Embargo embargo = new None();
        for (int i = 0; i < kinds.size(); i++) {
            if (i < news.size()) {
                facts = facts.with(Known.ofTheWorld(news.get(i), MONDAY, "desk"));
                embargo = HabitableZone.settle(facts, embargo, MONDAY, "desk")
                        .map(embargo::after)
                        .orElse(embargo);
            }
            embargo = admitted(facts, embargo, kinds.get(i)).orElse(embargo);
            if (facts.has(Fact.PUBLIC) || facts.has(Fact.EXPLOIT_PUBLIC)) {
                assertThat(embargo).isInstanceOfAny(None.class, Ended.class);
            }
        }
    }

    @Property
    void noProposalAndNoAcceptanceSucceedsUnderAttack(@ForAll("kinds") List<Kind> kinds) {
        var attacked = CaseFacts.none().with(Known.ofTheWorld(Fact.ATTACKED, MONDAY, "desk"));
        for (var embargo : walk(kinds)) {
            assertThat(admitted(attacked, embargo, Kind.PROPOSAL)).isEmpty();
            assertThat(admitted(attacked, embargo, Kind.ACCEPTANCE)).isEmpty();
        }
    }

    @Property
    void theShorterOfTwoDefaultsIsAgreedAndTheLongerWaits(
            @ForAll("defaults") Optional<Integer> ours, @ForAll("defaults") Optional<Integer> theirs) {
        var one = ours.map(EmbargoWalksTest::terms);
        var other = theirs.map(EmbargoWalksTest::terms);
        var embargo = Embargo.fold(EmbargoPolicy.tacit(one, other, MONDAY, "desk"));
        var shorter = Stream.of(ours, theirs).flatMap(Optional::stream).min(Integer::compare);
        var longer = Stream.of(ours, theirs).flatMap(Optional::stream).max(Integer::compare);
        assertThat(embargo.inForce()).isEqualTo(shorter.map(EmbargoWalksTest::terms));
        assertThat(embargo.onTheTable())
                .isEqualTo(longer.equals(shorter) ? Optional.empty() : longer.map(EmbargoWalksTest::terms));
        assertThat(embargo).isInstanceOfAny(None.class, Agreed.class, Revising.class);
    }

    @Provide
    Arbitrary<List<Kind>> kinds() {
        return Arbitraries.of(Kind.class).list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Fact>> worldFacts() {
        return Arbitraries.of(Fact.PUBLIC, Fact.EXPLOIT_PUBLIC, Fact.ATTACKED)
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<Optional<Integer>> defaults() {
        return Arbitraries.integers().between(1, 4).optional();
    }

    static boolean succeeds(Embargo embargo, Kind kind) {
        return after(embargo, kind).isPresent();
    }

    private static Terms terms(int weeks) {
        return new Terms(MONDAY.plus(Duration.ofDays(7L * weeks)), TOKYO);
    }

    private static Optional<Embargo> after(Embargo embargo, Kind kind) {
        try {
            return Optional.of(embargo.after(act(move(kind, embargo))));
        } catch (EmbargoRefused refused) {
            assertThat(refused.ground()).isEqualTo(EmbargoRefused.Ground.NO_SUCH_MOVE);
            return Optional.empty();
        }
    }

    private static Optional<Embargo> admitted(CaseFacts facts, Embargo embargo, Kind kind) {
        try {
            return Optional.of(EmbargoPolicy.DEFAULT.admit(facts, embargo, act(move(kind, embargo))));
        } catch (EmbargoRefused refused) {
            return Optional.empty();
        }
    }

    private static List<Embargo> walk(List<Kind> kinds) {
        var states = new ArrayList<Embargo>(List.of(new None()));
        kinds.forEach(kind -> after(states.getLast(), kind).ifPresent(states::add));
        return states;
    }

    private static boolean isWhole(String string) {
        Optional<Embargo> embargo = Optional.of(new None());
        for (var move : string.chars().mapToObj(EmbargoWalksTest::kind).toList()) {
            embargo = embargo.flatMap(state -> after(state, move));
        }
        return embargo.filter(state -> state instanceof None || state instanceof Ended)
                .isPresent();
    }

    private static Kind kind(int letter) {
        return switch (letter) {
            case 'p' -> Kind.PROPOSAL;
            case 'a' -> Kind.ACCEPTANCE;
            case 'r' -> Kind.REJECTION;
            case 't' -> Kind.TERMINATION;
            default -> throw new IllegalArgumentException("no move is written " + (char) letter);
        };
    }

    private static Stream<String> strings(int length) {
        return length == 0
                ? Stream.of("")
                : strings(length - 1)
                        .flatMap(string -> Stream.of("p", "a", "r", "t").map(string::concat));
    }
}
