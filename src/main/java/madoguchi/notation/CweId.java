// SPDX-License-Identifier: Apache-2.0
package madoguchi.notation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a kind of weakness in the Common Weakness Enumeration, such as `CWE-79`. The number is positive.
public record CweId(int number) implements Comparable<CweId> {

    private static final Pattern SYNTAX = Pattern.compile("(?:CWE-)?([1-9][0-9]{0,5})", Pattern.CASE_INSENSITIVE);

    public CweId {
        if (number < 1) {
            throw new IllegalArgumentException("a CWE number is positive");
        }
    }

    /// Reads `CWE-79` or `79`, as people type it.
    ///
    /// @throws IllegalArgumentException if it is neither
    public static CweId parse(String text) {
        var matcher = SYNTAX.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a CWE number (CWE-79, or 79)");
        }
        return new CweId(Integer.parseInt(matcher.group(1)));
    }

    /// The types that a report form offers, in the order in which to offer them. Any other number may still be typed.
    public static List<CweId> common() {
        return CweNames.COMMON;
    }

    /// The weakness's name, for those that the bundled table knows (some 150 of CWE's 900).
    public Optional<String> name(Locale locale) {
        return Optional.ofNullable(CweNames.ALL.get(this)).map(words -> words.in(locale));
    }

    @Override
    public int compareTo(CweId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "CWE-" + number;
    }
}
