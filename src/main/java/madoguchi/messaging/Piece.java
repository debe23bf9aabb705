// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import madoguchi.vault.Trace;

/// A stretch of a text, marked or not.
///
/// @param kind the class of its mark; empty for plain text
record Piece(String text, String kind) {

    /// The text cut where it gives somebody away.
    static List<Piece> of(String text, List<Trace> traces) {
        var pieces = new ArrayList<Piece>();
        var done = 0;
        for (var trace : traces) {
            pieces.add(new Piece(text.substring(done, trace.start()), ""));
            pieces.add(new Piece(
                    text.substring(trace.start(), trace.end()),
                    trace.kind().name().toLowerCase(Locale.ROOT)));
            done = trace.end();
        }
        pieces.add(new Piece(text.substring(done), ""));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    boolean isMarked() {
        return !kind.isEmpty();
    }

    String wordKey() {
        return "messaging.trace." + kind;
    }
}
