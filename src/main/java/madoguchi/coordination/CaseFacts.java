// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What has become known of the vulnerability of one case, in the order in which the desk took it on record.
///
/// The world is one: public, exploit public, attacked are true for the case. The way to a fix each
/// participant walks alone. Nothing is ever taken back; the list only grows.
public record CaseFacts(List<Known> known) {

    /// One entry of the record: what became known, of which participant if it is a step on the way to a fix,
    /// when by the desk's clock, and through whom (an account or a participant, never a name).
    public record Known(Fact fact, Optional<String> participant, Instant at, String by) {

        public Known {
            if (fact.isStep() != participant.isPresent()) {
                throw new IllegalArgumentException("a step has a participant, a fact of the world has none: " + fact);
            }
        }

        static Known ofTheWorld(Fact fact, Instant at, String by) {
            return new Known(fact, Optional.empty(), at, by);
        }

        static Known of(String participant, Fact step, Instant at, String by) {
            return new Known(step, Optional.of(participant), at, by);
        }

        private boolean concerns(String who) {
            return participant.isEmpty() || participant.get().equals(who);
        }
    }

    /// Reads a record and proves every participant's history by replaying it.
    ///
    /// @throws ImpossibleHistory if it can't have happened
    public CaseFacts {
        known = List.copyOf(known);
        // Replayed with an aware participant of no name: the world's own order holds even where nobody takes part.
        var world = known.stream().map(Known::fact).filter(fact -> !fact.isStep());
        new FactHistory(Stream.concat(Stream.of(Fact.VENDOR_AWARE), world).toList());
        for (var participant : participants(known)) {
            historyOf(participant, known);
        }
    }

    static CaseFacts none() {
        return new CaseFacts(List.of());
    }

    /// The record with the news added, and with what the news entails: an exploit in public makes the
    /// vulnerability public in the same step. What is on record already is not recorded twice; then the same
    /// facts come back.
    ///
    /// @throws ImpossibleHistory if it can't be: a fix by one who was never told, or deployed before it was
    /// made
    CaseFacts with(Known news) {
        var already = news.participant().map(this::knownOf).orElseGet(this::ofTheWorld);
        if (already.contains(news.fact())) {
            return this;
        }
        var grown = new ArrayList<>(known);
        grown.add(news);
        if (news.fact() == Fact.EXPLOIT_PUBLIC && !has(Fact.PUBLIC)) {
            grown.add(Known.ofTheWorld(Fact.PUBLIC, news.at(), news.by()));
        }
        return new CaseFacts(grown);
    }

    /// The case without those who have nothing to fix: nobody waits for them.
    CaseFacts leavingOut(Set<String> participants) {
        return new CaseFacts(known.stream()
                .filter(entry ->
                        entry.participant().filter(participants::contains).isEmpty())
                .toList());
    }

    /// Is this true of the world?
    public boolean has(Fact fact) {
        return ofTheWorld().contains(fact);
    }

    /// Neither public nor attacked: the world in which silence protects.
    public boolean isQuiet() {
        return ofTheWorld().isEmpty();
    }

    /// Nothing is left to keep silent about. An exploit in public is news enough, whatever else is on record.
    boolean worldKnows() {
        return has(Fact.PUBLIC) || has(Fact.EXPLOIT_PUBLIC);
    }

    /// When this became known to the world.
    public Optional<Instant> since(Fact fact) {
        return known.stream()
                .filter(entry -> entry.participant().isEmpty() && entry.fact() == fact)
                .map(Known::at)
                .findFirst();
    }

    /// Every participant of whom a step is on record.
    public Set<String> participants() {
        return participants(known);
    }

    /// What became true for one participant, in order, as the measures of coordination want it.
    public FactHistory historyOf(String participant) {
        return historyOf(participant, known);
    }

    public FixPath pathOf(String participant) {
        return FixPath.of(knownOf(participant));
    }

    /// How far the case has come: as far as the slowest of those who take part.
    FixPath path() {
        return participants().stream()
                .map(this::pathOf)
                .min(Comparator.naturalOrder())
                .orElse(FixPath.UNAWARE);
    }

    /// Some have a fix and wait for others: the one good ground to keep silent although a fix exists.
    boolean someAreTrailing() {
        var someAreReady = participants().stream().anyMatch(one -> pathOf(one).compareTo(FixPath.FIX_READY) >= 0);
        return someAreReady && path().compareTo(FixPath.FIX_READY) < 0;
    }

    private Set<Fact> knownOf(String participant) {
        return historyOf(participant).known();
    }

    private Set<Fact> ofTheWorld() {
        return known.stream().map(Known::fact).filter(fact -> !fact.isStep()).collect(Collectors.toSet());
    }

    private static Set<String> participants(List<Known> known) {
        return known.stream().flatMap(entry -> entry.participant().stream()).collect(Collectors.toSet());
    }

    /// Vendors know what the public knows, also those who join later: nobody needs to write it down.
    private static FactHistory historyOf(String participant, List<Known> known) {
        var facts = known.stream()
                .filter(entry -> entry.concerns(participant))
                .map(Known::fact)
                .collect(Collectors.toCollection(ArrayList::new));
        int news = facts.indexOf(Fact.PUBLIC);
        int told = facts.indexOf(Fact.VENDOR_AWARE);
        if (news >= 0 && (told < 0 || news < told)) {
            facts.remove(Fact.VENDOR_AWARE);
            facts.add(news + 1, Fact.VENDOR_AWARE);
        }
        return new FactHistory(facts);
    }
}
