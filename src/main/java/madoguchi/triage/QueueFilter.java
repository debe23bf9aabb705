// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import madoguchi.access.AccountId;
import madoguchi.intake.Kind;

/// Which reports a list shows, and in which order. What cannot be understood is not asked for.
///
/// @param until the last day that counts
/// @param after where the page before ended
record QueueFilter(
        Set<State> states,
        Optional<Kind> kind,
        String words,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<AccountId> handler,
        Sort sort,
        Optional<Cursor> after) {

    /// In which order.
    enum Sort {
        /// Whoever answered our question first; then by the day on which we owe a word.
        DUE,
        PRIORITY,
        OLDEST,
        NEWEST;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Sort of(String code) {
            for (var sort : values()) {
                if (sort.code().equals(code)) {
                    return sort;
                }
            }
            return DUE;
        }
    }

    /// The end of a page. Opaque to callers; it holds no words of a report.
    record Cursor(String key, Instant receivedAt, UUID report) {

        String written() {
            var plain = key + "|" + receivedAt + "|" + report;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        }

        /// Whether it was written in this order; another one begins at the beginning.
        boolean fits(Sort sort) {
            return switch (sort) {
                case DUE -> key.matches("[01] infinity") || (key.matches("[01] [0-9-]{10}") && isDay(key.substring(2)));
                case PRIORITY -> key.matches("[0-3]");
                case OLDEST, NEWEST -> key.isEmpty();
            };
        }

        private static boolean isDay(String written) {
            try {
                return !LocalDate.parse(written).equals(LocalDate.MIN);
            } catch (DateTimeException _) {
                return false; // not a day of ours
            }
        }

        static Optional<Cursor> read(String written) {
            try {
                var parts = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8).split("\\|", 3);
                return parts.length < 3
                        ? Optional.empty()
                        : Optional.of(new Cursor(parts[0], Instant.parse(parts[1]), UUID.fromString(parts[2])));
            } catch (IllegalArgumentException | DateTimeException _) {
                return Optional.empty(); // a cursor that we did not write begins at the beginning
            }
        }
    }

    /// What still waits for the desk or the finder, the most urgent first.
    static QueueFilter open() {
        return new QueueFilter(
                State.OPEN,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sort.DUE,
                Optional.empty());
    }

    /// Those in which the desk owes the next word, the most urgent first.
    static QueueFilter owed() {
        var open = open();
        return new QueueFilter(
                Set.of(State.WAITING, State.SUPPLEMENTED),
                open.kind(),
                open.words(),
                open.from(),
                open.until(),
                open.handler(),
                Sort.DUE,
                open.after());
    }

    QueueFilter of(AccountId whose) {
        return new QueueFilter(states, kind, words, from, until, Optional.of(whose), sort, after);
    }
}
