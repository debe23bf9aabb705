// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where a report stands at triage. The facts of each state lie with the [Judgement]; this is what lists filter by.
enum State {
    WAITING,
    SUPPLEMENTED,
    INCOMPLETE,
    ACCEPTED,
    DECLINED,
    DUPLICATE,
    WITHDRAWN;

    /// No last word has been spoken.
    static final Set<State> OPEN = EnumSet.of(WAITING, SUPPLEMENTED, INCOMPLETE);

    static State after(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted _ -> ACCEPTED;
            case Verdict.Declined _ -> DECLINED;
            case Verdict.Duplicate _ -> DUPLICATE;
            case Verdict.Incomplete _ -> INCOMPLETE;
        };
    }

    static Optional<State> find(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    /// As it stands in tables, addresses and JSON.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String messageKey() {
        return "triage.state." + code();
    }

    /// The look of its tag (docs/components.md, section 8).
    String tag() {
        return switch (this) {
            case WAITING -> "waiting";
            case SUPPLEMENTED -> "open";
            case INCOMPLETE, ACCEPTED, DECLINED, DUPLICATE -> code();
            case WITHDRAWN -> "closed";
        };
    }

    boolean isOpen() {
        return OPEN.contains(this);
    }
}
