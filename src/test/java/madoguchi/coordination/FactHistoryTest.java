// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import madoguchi.coordination.FactHistory.ImpossibleHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Six facts, 720 orders, of which the world allows 70.
class FactHistoryTest {

    @Test
    void allowsSeventyOfAllOrders() {
        var orders = arrangements(6);
        assertThat(orders).hasSize(720);
        assertThat(orders.stream().filter(FactHistoryTest::isPossible)).hasSize(70);
    }

    @Test
    void growsThroughTwoHundredAndSeventeenBeginnings() {
        var counts =
                IntStream.rangeClosed(0, 6).map(length -> beginnings(length).size());
        assertThat(counts).containsExactly(1, 4, 9, 20, 43, 70, 70);
    }

    @Test
    void refusesEveryOtherBeginning() {
        for (int length = 0; length <= 6; length++) {
            var allowed = beginnings(length);
            assertThat(arrangements(length))
                    .allSatisfy(order -> assertThat(isPossible(order)).isEqualTo(allowed.contains(order)));
        }
    }

    @Test
    void hasThirtyTwoSituationsOfWhichTwelveCanNotLastAndFiftyEightStepsBetweenThem() {
        var situations = situations();
        assertThat(situations).hasSize(32);
        assertThat(situations.stream().filter(known -> Fact.entailedBy(known).isPresent()))
                .hasSize(12);
        assertThat(situations.stream()
                        .mapToInt(known -> Fact.after(known).size())
                        .sum())
                .isEqualTo(58);
    }

    /// The published grammar sends VFdPxA by X to VFDPXA; an exploit deploys no fix.
    @Test
    void deploysNoFixByAnExploit() {
        assertThat(Fact.after(history("VFPA").known())).containsExactly(Fact.FIX_DEPLOYED, Fact.EXPLOIT_PUBLIC);
        assertThat(history("VFPAX").known()).doesNotContain(Fact.FIX_DEPLOYED);
    }

    @ParameterizedTest
    @CsvSource({"'',VPXA", "V,FPXA", "VF,DPXA", "VFD,PXA", "X,P", "P,V", "XP,V", "AX,P", "PV,FXA", "VA,FPX"})
    void knowsWhatCanComeNext(String facts, String next) {
        assertThat(history(facts).next()).containsExactlyInAnyOrderElementsOf(facts(next));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "P", "XP", "AXP", "AP", "VX", "VFX"})
    void mayStopAtAMomentThatCanNotLast(String facts) {
        assertThat(history(facts).isFleeting()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "V", "XPV", "VFDPX", "VFDPXA"})
    void restsAtAnyOther(String facts) {
        assertThat(history(facts).isFleeting()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"F", "VD", "XV", "PF", "VV", "XA", "PX"})
    void saysWhatIsImpossible(String facts) {
        assertThatExceptionOfType(ImpossibleHistory.class)
                .isThrownBy(() -> history(facts))
                .returns(fact(facts.charAt(facts.length() - 1)), ImpossibleHistory::fact);
    }

    static FactHistory history(String letters) {
        return new FactHistory(facts(letters));
    }

    static Fact fact(int letter) {
        return Stream.of(Fact.values())
                .filter(fact -> fact.letter() == letter)
                .findFirst()
                .orElseThrow();
    }

    private static List<Fact> facts(String letters) {
        return letters.chars().mapToObj(FactHistoryTest::fact).toList();
    }

    private static boolean isPossible(List<Fact> order) {
        try {
            return new FactHistory(order).facts().equals(order);
        } catch (ImpossibleHistory impossible) {
            return false;
        }
    }

    /// Grown fact by fact from the rule, where `isPossible` only replays.
    private static Set<List<Fact>> beginnings(int length) {
        var grown = new HashSet<List<Fact>>();
        if (length == 0) {
            grown.add(List.of());
            return grown;
        }
        for (var shorter : beginnings(length - 1)) {
            new FactHistory(shorter).next().forEach(fact -> grown.add(plus(shorter, fact)));
        }
        return grown;
    }

    private static Set<Set<Fact>> situations() {
        var situations = new HashSet<Set<Fact>>();
        for (int length = 0; length <= 6; length++) {
            beginnings(length).forEach(order -> situations.add(new FactHistory(order).known()));
        }
        return situations;
    }

    private static List<List<Fact>> arrangements(int length) {
        if (length == 0) {
            return List.of(List.of());
        }
        return arrangements(length - 1).stream()
                .flatMap(shorter -> {
                    var others = EnumSet.allOf(Fact.class);
                    others.removeAll(shorter);
                    return others.stream().map(fact -> plus(shorter, fact));
                })
                .toList();
    }

    private static List<Fact> plus(List<Fact> facts, Fact fact) {
        return Stream.concat(facts.stream(), Stream.of(fact)).toList();
    }
}
