// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.time.Instant;
import java.util.UUID;

/// What a handler wrote down for the others on the case. Never altered.
///
/// @param by the ledger's name of who wrote it
record Note(UUID id, String text, Instant at, String by) {

    /// The longest note taken, in characters.
    static final int LONGEST = 10_000;

    /// Never the words, wherever it may be printed.
    @Override
    public String toString() {
        return "Note[sealed]";
    }
}
