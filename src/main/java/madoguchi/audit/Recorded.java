// SPDX-License-Identifier: Apache-2.0
package madoguchi.audit;

import java.util.Locale;

/// An act that the ledger keeps. Publishing such an event *is* recording it: the entry is written in the transaction
/// of the act, or the act does not happen.
///
/// Implemented by records in the past tense (`CaseClosed`). Their components become the facts of the entry and are
/// typed: ids, numbers, dates, enums, counts. Free text is not allowed, because the ledger outlives what is shredded.
public interface Recorded {

    Subject subject();

    /// The name of the act in the ledger: `CaseClosed` becomes `case-closed`.
    default String act() {
        return nameOf(getClass());
    }

    /// How the ledger spells the name of a type in the past tense.
    static String nameOf(Class<?> act) {
        return act.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
