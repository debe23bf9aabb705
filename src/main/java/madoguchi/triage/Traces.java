// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import madoguchi.vault.FinderId;
import madoguchi.vault.Trace;
import madoguchi.vault.Vault;
import org.jspecify.annotations.Nullable;

/// The fields of a text, cut where something gives the finder away.
record Traces(Map<String, List<Piece>> fields) {

    /// Stands between two fields, so that the vault looks through all of them at once and no trace spans two.
    private static final String WALL = "\u001e";

    /// A piece of a field; with a kind it is a trace.
    ///
    /// @param key names a trace among those of its field as long as nothing before it that reads alike is changed;
    ///     it holds no letter of the trace
    record Piece(String text, Trace.@Nullable Kind kind, String key) {

        boolean isTrace() {
            return kind != null;
        }

        /// The look of its mark (docs/components.md, section 11).
        String look() {
            return Objects.requireNonNull(kind).name().toLowerCase(Locale.ROOT);
        }

        String messageKey() {
            return "triage.trace." + look();
        }
    }

    static Traces in(Map<String, String> texts, FinderId finder, Vault vault) {
        return cut(texts, vault.tracesOf(finder, String.join(WALL, texts.values())));
    }

    /// @param found within the texts, joined by the wall
    static Traces cut(Map<String, String> texts, List<Trace> found) {
        var fields = new LinkedHashMap<String, List<Piece>>();
        var start = 0;
        for (var field : texts.entrySet()) {
            var end = start + field.getValue().length();
            fields.put(field.getKey(), pieces(field.getKey(), field.getValue(), start, found));
            start = end + WALL.length();
        }
        return new Traces(fields);
    }

    private static List<Piece> pieces(String field, String text, int start, List<Trace> found) {
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var trace : found) {
            var from = trace.start() - start;
            var to = trace.end() - start;
            if (from < at || to > text.length()) {
                continue;
            }
            if (from > at) {
                pieces.add(new Piece(text.substring(at, from), null, ""));
            }
            var words = text.substring(from, to);
            var alike = pieces.stream()
                    .filter(piece -> piece.isTrace() && piece.text().equals(words))
                    .count();
            pieces.add(new Piece(words, trace.kind(), key(field, words, alike)));
            at = to;
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), null, ""));
        }
        return List.copyOf(pieces);
    }

    private static String key(String field, String words, long alike) {
        return UUID.nameUUIDFromBytes((field + WALL + words + WALL + alike).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    List<Piece> of(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /// How many traces there are that nobody said are none.
    ///
    /// @param kept keys of places of which the handler said: this is not the finder
    int left(Set<String> kept) {
        return (int) fields.values().stream()
                .flatMap(List::stream)
                .filter(piece -> piece.isTrace() && !kept.contains(piece.key()))
                .count();
    }

    /// How many traces there are in one field.
    boolean anyIn(String field) {
        return of(field).stream().anyMatch(Piece::isTrace);
    }

    /// The keys of `kept` that still name a place.
    Set<String> still(Set<String> kept) {
        var still = new java.util.TreeSet<String>();
        fields.values().stream()
                .flatMap(List::stream)
                .filter(piece -> piece.isTrace() && kept.contains(piece.key()))
                .forEach(piece -> still.add(piece.key()));
        return still;
    }

    /// The texts with a neutral word in place of each trace that nobody said is none.
    Map<String, String> replacedBy(String word, Set<String> kept) {
        var texts = new LinkedHashMap<String, String>();
        fields.forEach((field, pieces) -> {
            var text = new StringBuilder();
            for (var piece : pieces) {
                text.append(piece.isTrace() && !kept.contains(piece.key()) ? word : piece.text());
            }
            texts.put(field, text.toString());
        });
        return texts;
    }

    @Override
    public String toString() {
        return "Traces[sealed]";
    }
}
