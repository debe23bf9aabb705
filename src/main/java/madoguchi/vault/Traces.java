// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds a finder's name and addresses in prose. Width, case and spaces do not matter: 「山田　太郎」 is found as
/// 「山田太郎」, `ＴＡＲＯ＠…` as `taro@…` (Unicode NFKC).
final class Traces {

    /// One letter gives nobody away, and would mark half of the text.
    private static final int SHORTEST = 2;

    private Traces() {}

    /// In the order of the text; where two overlap, the longer one.
    static List<Trace> of(Identity identity, String text) {
        var folded = Folded.of(text);
        var found = new ArrayList<Trace>();
        found.addAll(folded.find(identity.email(), Trace.Kind.EMAIL));
        found.addAll(folded.find(localPart(identity.email()), Trace.Kind.EMAIL));
        found.addAll(folded.find(identity.phone(), Trace.Kind.PHONE));
        found.addAll(folded.find(identity.name(), Trace.Kind.NAME));
        found.addAll(folded.find(identity.organisation(), Trace.Kind.ORGANISATION));
        return withoutOverlaps(found);
    }

    /// A short local part is a common word (`info`, `ken`).
    private static String localPart(String email) {
        var at = email.indexOf('@');
        return at >= 5 ? email.substring(0, at) : "";
    }

    private static List<Trace> withoutOverlaps(List<Trace> found) {
        found.sort(Comparator.comparingInt(Trace::start)
                .thenComparing(Comparator.comparingInt(Trace::end).reversed()));
        var kept = new ArrayList<Trace>();
        for (var trace : found) {
            if (kept.isEmpty() || trace.start() >= kept.getLast().end()) {
                kept.add(trace);
            }
        }
        return List.copyOf(kept);
    }

    /// A text without width, case and spaces, that still knows where each of its characters came from.
    private record Folded(String text, int[] starts, int[] ends) {

        static Folded of(String original) {
            var text = new StringBuilder();
            var starts = new int[original.length() * 4 + 4];
            var ends = new int[starts.length];
            for (var at = 0; at < original.length(); ) {
                var end = at + Character.charCount(original.codePointAt(at));
                var piece = fold(original.substring(at, end));
                for (var i = 0; i < piece.length(); i++) {
                    if (text.length() == starts.length) {
                        starts = Arrays.copyOf(starts, starts.length * 2);
                        ends = Arrays.copyOf(ends, ends.length * 2);
                    }
                    starts[text.length()] = at;
                    ends[text.length()] = end;
                    text.append(piece.charAt(i));
                }
                at = end;
            }
            return new Folded(text.toString(), starts, ends);
        }

        List<Trace> find(String wanted, Trace.Kind kind) {
            var needle = fold(wanted);
            var found = new ArrayList<Trace>();
            if (needle.length() < SHORTEST) {
                return found;
            }
            for (var at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
                found.add(new Trace(starts[at], ends[at + needle.length() - 1], kind));
            }
            return found;
        }

        private static String fold(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[\\s\\u3000・･]+", "");
        }
    }
}
