// SPDX-License-Identifier: Apache-2.0
package madoguchi.notation;

import java.util.regex.Pattern;

/// The number of a vulnerability in the CVE List, such as `CVE-2021-44228`.
///
/// The syntax is that of the CVE record format 5 (four to nineteen digits after the year). Anything else is refused
/// with an `IllegalArgumentException` that does not repeat what was typed: it may be anything, and refusals end up
/// in logs.
public record CveId(String value) implements Comparable<CveId> {

    private static final Pattern SYNTAX = Pattern.compile("CVE-[0-9]{4}-[0-9]{4,19}");

    public CveId {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("not a CVE ID (CVE-year-number)");
        }
    }

    /// By year, then by number: CVE-2021-9999 comes before CVE-2021-10000.
    @Override
    public int compareTo(CveId other) {
        int byYear = value.substring(0, 8).compareTo(other.value.substring(0, 8));
        if (byYear != 0) {
            return byYear;
        }
        int byLength = Integer.compare(value.length(), other.value.length());
        return byLength != 0 ? byLength : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
