// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Something that was done about an embargo, when and by whom. Acts are only ever added; the state is what
/// they add up to.
///
/// `by` identifies the account or participant that acted; it is never a name.
record EmbargoAct(Move move, Instant at, String by) {

    EmbargoAct {
        at = at.truncatedTo(MICROS); // the finest that the table keeps
    }

    /// Acceptance and rejection say which terms they mean: whoever answers while the terms change under their
    /// hands has consented to nothing else.
    sealed interface Move {
        /// A first proposal, a counter-proposal or, once silence is agreed, a revision. It replaces what lay
        /// on the table.
        record Proposal(Terms terms) implements Move {}

        record Acceptance(Terms of) implements Move {}

        record Rejection(Terms of) implements Move {}

        record Termination(EndReason reason) implements Move {}

        default Kind kind() {
            return switch (this) {
                case Proposal _ -> Kind.PROPOSAL;
                case Acceptance _ -> Kind.ACCEPTANCE;
                case Rejection _ -> Kind.REJECTION;
                case Termination _ -> Kind.TERMINATION;
            };
        }
    }

    /// A move without its facts: what a button offers.
    enum Kind {
        PROPOSAL("proposal"),
        ACCEPTANCE("acceptance"),
        REJECTION("rejection"),
        TERMINATION("termination");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Kind of(String code) {
            return Stream.of(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("not an act on an embargo: " + code));
        }
    }

    /// The act as columns. Terms are there unless it is a termination, a reason only if it is one.
    record Row(String code, Optional<Terms> terms, Optional<EndReason> reason, Instant at, String by) {

        EmbargoAct act() {
            var move = switch (Kind.of(code)) {
                case PROPOSAL -> new Move.Proposal(terms.orElseThrow());
                case ACCEPTANCE -> new Move.Acceptance(terms.orElseThrow());
                case REJECTION -> new Move.Rejection(terms.orElseThrow());
                case TERMINATION -> new Move.Termination(reason.orElseThrow());
            };
            return new EmbargoAct(move, at, by);
        }
    }

    Row row() {
        var code = move.kind().code();
        return switch (move) {
            case Move.Proposal(var terms) -> new Row(code, Optional.of(terms), Optional.empty(), at, by);
            case Move.Acceptance(var terms) -> new Row(code, Optional.of(terms), Optional.empty(), at, by);
            case Move.Rejection(var terms) -> new Row(code, Optional.of(terms), Optional.empty(), at, by);
            case Move.Termination(var reason) -> new Row(code, Optional.empty(), Optional.of(reason), at, by);
        };
    }
}
