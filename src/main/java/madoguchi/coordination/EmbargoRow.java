// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import madoguchi.coordination.Embargo.Agreed;
import madoguchi.coordination.Embargo.Ended;
import madoguchi.coordination.Embargo.None;
import madoguchi.coordination.Embargo.Proposed;
import madoguchi.coordination.Embargo.Revising;

/// An embargo as columns, for queries such as "which dates come this week". The acts remain the truth; this
/// is their sum.
record EmbargoRow(
        String code,
        Optional<Terms> inForce,
        Optional<Instant> since,
        Optional<Terms> proposed,
        Optional<Instant> endedAt,
        Optional<EndReason> reason) {

    static EmbargoRow of(Embargo embargo) {
        var since = switch (embargo) {
            case Agreed(var _, var from) -> Optional.of(from);
            case Revising(var _, var from, var _) -> Optional.of(from);
            case None _, Proposed _, Ended _ -> Optional.<Instant>empty();
        };
        var end = embargo instanceof Ended ended ? Optional.of(ended) : Optional.<Ended>empty();
        return new EmbargoRow(
                embargo.code(),
                embargo.inForce(),
                since,
                embargo.onTheTable(),
                end.map(Ended::at),
                end.map(Ended::reason));
    }

    Embargo embargo() {
        return switch (code) {
            case "none" -> new None();
            case "proposed" -> new Proposed(proposed.orElseThrow());
            case "agreed" -> new Agreed(inForce.orElseThrow(), since.orElseThrow());
            case "revising" -> new Revising(inForce.orElseThrow(), since.orElseThrow(), proposed.orElseThrow());
            case "ended" -> new Ended(endedAt.orElseThrow(), reason.orElseThrow());
            case String unknown -> throw new IllegalArgumentException("not a state of an embargo: " + unknown);
        };
    }

    /// Terms from their two columns.
    static Optional<Terms> terms(Optional<Instant> until, Optional<String> zone) {
        return until.flatMap(end -> zone.map(name -> new Terms(end, ZoneId.of(name))));
    }
}
