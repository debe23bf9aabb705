// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.Locale;
import java.util.Optional;
import madoguchi.access.AccountId;
import madoguchi.intake.Kind;

/// Which cases a list shows, and in which order.
///
/// @param words a number, or words to look for in the titles; empty for all
public record CaseQuery(
        Which which, Optional<Kind> kind, Hand hand, Optional<Outcome> outcome, String words, Order order) {

    public enum Which {
        OPEN,
        CLOSED,
        ALL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// In whose hands the cases are.
    public sealed interface Hand {
        record Anybody() implements Hand {}

        record Nobody() implements Hand {}

        record Of(AccountId handler) implements Hand {}
    }

    public enum Order {
        NEWEST,
        OLDEST,
        NUMBER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Every case, the newest first.
    public static CaseQuery all() {
        return new CaseQuery(Which.ALL, Optional.empty(), new Hand.Anybody(), Optional.empty(), "", Order.NEWEST);
    }

    /// The open cases in the hands of this member, the oldest first.
    public static CaseQuery openOf(AccountId handler) {
        return new CaseQuery(Which.OPEN, Optional.empty(), new Hand.Of(handler), Optional.empty(), "", Order.OLDEST);
    }
}
