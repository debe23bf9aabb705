// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import static madoguchi.coordination.EmbargoTest.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import madoguchi.coordination.CaseFacts.Known;
import madoguchi.coordination.FactHistory.ImpossibleHistory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// One world, several participants on their own ways: Hinoki makes the product, Kaede builds it into another.
class CaseFactsTest {

    static final String HINOKI = "hinoki";
    static final String KAEDE = "kaede";

    /// Facts given as words such as "hinoki:V" or, for the world, "P"; each becomes known a minute after the
    /// last.
    static CaseFacts facts(String words) {
        var facts = CaseFacts.none();
        for (var word : words.isBlank() ? new String[0] : words.split(" ")) {
            facts = facts.with(known(word, facts.known().size()));
        }
        return facts;
    }

    private static Known known(String word, int minutes) {
        var at = MONDAY.plus(Duration.ofMinutes(minutes));
        var fact = FactHistoryTest.fact(word.charAt(word.length() - 1));
        return fact.isStep()
                ? Known.of(word.substring(0, word.indexOf(':')), fact, at, "desk")
                : Known.ofTheWorld(fact, at, "desk");
    }

    @Test
    void recordsAnExploitInPublicTogetherWithTheNews() {
        var facts = facts("hinoki:V X");
        assertThat(facts.known().stream().map(Known::fact))
                .containsExactly(Fact.VENDOR_AWARE, Fact.EXPLOIT_PUBLIC, Fact.PUBLIC);
        assertThat(facts.since(Fact.PUBLIC)).isEqualTo(facts.since(Fact.EXPLOIT_PUBLIC));
    }

    @Test
    void doesNotMakeAttacksPublic() {
        var facts = facts("hinoki:V A");
        assertThat(facts.has(Fact.PUBLIC)).isFalse();
        assertThat(facts.isQuiet()).isFalse();
    }

    @Test
    void knowsThatEverybodyReadsTheNewsAlsoWhoJoinsLater() {
        var facts = facts("hinoki:V A P kaede:F");
        assertThat(facts.pathOf(KAEDE)).isEqualTo(FixPath.FIX_READY);
        assertThat(facts.historyOf(KAEDE)).isEqualTo(FactHistoryTest.history("APVF"));
        assertThat(facts.historyOf(HINOKI)).isEqualTo(FactHistoryTest.history("VAP"));
    }

    @Test
    void recordsNothingTwice() {
        var facts = facts("hinoki:V P");
        assertThat(facts.with(known("P", 9))).isSameAs(facts);
        assertThat(facts.with(known("hinoki:V", 9))).isSameAs(facts);
    }

    @Test
    void refusesAFixByWhomNobodyTold() {
        assertThatExceptionOfType(ImpossibleHistory.class).isThrownBy(() -> facts("hinoki:F"));
        assertThatExceptionOfType(ImpossibleHistory.class).isThrownBy(() -> facts("hinoki:V kaede:F"));
        assertThatExceptionOfType(ImpossibleHistory.class).isThrownBy(() -> facts("hinoki:V hinoki:D"));
    }

    @Test
    void refusesARecordThatIsOutOfOrder() {
        var damaged = List.of(known("X", 0), known("A", 1));
        assertThatExceptionOfType(ImpossibleHistory.class).isThrownBy(() -> new CaseFacts(damaged));
    }

    @Test
    void goesAtThePaceOfTheSlowest() {
        assertThat(facts("").path()).isEqualTo(FixPath.UNAWARE);
        assertThat(facts("hinoki:V hinoki:F kaede:V").path()).isEqualTo(FixPath.AWARE);
        assertThat(facts("hinoki:V hinoki:F kaede:V").someAreTrailing()).isTrue();
        assertThat(facts("hinoki:V hinoki:F kaede:V kaede:F").path()).isEqualTo(FixPath.FIX_READY);
        assertThat(facts("hinoki:V hinoki:F kaede:V kaede:F").someAreTrailing()).isFalse();
    }

    @Test
    void waitsForNobodyWhoHasNothingToFix() {
        var facts = facts("hinoki:V hinoki:F kaede:V").leavingOut(Set.of(KAEDE));
        assertThat(facts.path()).isEqualTo(FixPath.FIX_READY);
        assertThat(facts.participants()).containsExactly(HINOKI);
    }

    @Property
    void givesEveryParticipantAPossibleHistoryWhateverIsLearnt(@ForAll("news") List<String> news) {
        var facts = CaseFacts.none();
        for (var word : news) {
            var before = facts;
            facts = learnt(facts, word);
            assertThat(facts.known().subList(0, before.known().size())).isEqualTo(before.known());
            assertThat(new CaseFacts(facts.known())).isEqualTo(facts);
            for (var participant : facts.participants()) {
                assertThat(facts.historyOf(participant).isFleeting()).isFalse();
            }
        }
    }

    private static CaseFacts learnt(CaseFacts facts, String word) {
        try {
            return facts.with(known(word, facts.known().size()));
        } catch (ImpossibleHistory impossible) {
            return facts;
        }
    }

    @Provide
    Arbitrary<List<String>> news() {
        var steps = Stream.of(HINOKI, KAEDE).flatMap(who -> Stream.of(who + ":V", who + ":F", who + ":D"));
        return Arbitraries.of(Stream.concat(steps, Stream.of("P", "X", "A")).toList())
                .list()
                .ofMaxSize(25);
    }
}
