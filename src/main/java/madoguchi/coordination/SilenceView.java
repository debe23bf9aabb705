// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import madoguchi.coordination.EmbargoAct.Kind;

/// The embargo as the desk and the coordinator see it: its state, its history, and what may be done now.
///
/// @param version how many acts there are
/// @param suggested the publication date to begin with: starting date and 45 days
record SilenceView(
        Embargo embargo, long version, List<Line> history, List<Offer> offers, LocalDate suggested, Instant now) {

    /// What answers a proposal stands before what makes another.
    private static final List<Kind> ORDER = List.of(Kind.ACCEPTANCE, Kind.REJECTION, Kind.PROPOSAL, Kind.TERMINATION);

    /// @param whoKey the role of who acted; `who` is a name, or empty
    record Line(EmbargoAct.Row act, String whoKey, String who, String words) {}

    /// A move that this state has, with what the rules say of it.
    record Offer(Kind kind, Guidance guidance) {

        boolean isOpen() {
            return kind == Kind.TERMINATION || !guidance.force().forbids();
        }

        String forceKey() {
            return "coordination.force."
                    + guidance.force().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    static List<Offer> offers(CaseFacts facts, Embargo embargo, Instant now) {
        return ORDER.stream()
                .filter(embargo.moves()::contains)
                .map(kind -> new Offer(kind, HabitableZone.on(facts, embargo, kind, now)))
                .toList();
    }

    /// What the rules say of a move, where this state has it.
    Optional<Offer> offer(Kind kind) {
        return offers.stream().filter(offer -> offer.kind() == kind).findFirst();
    }

    boolean may(Kind kind) {
        return offer(kind).filter(Offer::isOpen).isPresent();
    }

    boolean holds() {
        return embargo.holdsAt(now);
    }

    /// Whether the day has come although nobody recorded the end.
    boolean hasLapsed() {
        return embargo.inForce().isPresent() && !holds();
    }

    /// What the rules say of the first move; said once, and again only of a move of which they say something else.
    String guidanceKey() {
        return offers.getFirst().guidance().messageKey();
    }

    String stateKey() {
        return "coordination.embargo." + embargo.code();
    }

    /// The reasons that can be given now.
    List<EndReason> reasons() {
        var reasons = new ArrayList<>(List.of(EndReason.values()));
        if (holds()) {
            reasons.remove(EndReason.DATE_REACHED);
        } else {
            reasons.removeIf(reason -> reason != EndReason.DATE_REACHED);
        }
        return reasons;
    }

    /// Terms as a form carries them, so that an answer means what was on the page.
    static String written(Terms terms) {
        return terms.until() + " " + terms.zone().getId();
    }

    static Optional<Terms> read(String written) {
        var parts = written.split(" ", 2);
        try {
            return parts.length == 2
                    ? Optional.of(new Terms(Instant.parse(parts[0]), java.time.ZoneId.of(parts[1])))
                    : Optional.empty();
        } catch (java.time.DateTimeException _) {
            return Optional.empty(); // no terms of ours, and so not those on the table
        }
    }
}
