// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a case: eight random digits.
public record CaseNumber(String digits) {

    private static final Pattern SYNTAX = Pattern.compile("[0-9]{8}");

    public CaseNumber {
        if (!SYNTAX.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a number of eight digits");
        }
    }

    /// Reads a number as people write it: with or without its prefix, with spaces, in full width.
    public static Optional<CaseNumber> read(String written) {
        var plain = java.text.Normalizer.normalize(written, java.text.Normalizer.Form.NFKC)
                .replaceAll("^[^#]*#", "")
                .replaceAll("[\\s-]", "");
        return SYNTAX.matcher(plain).matches() ? Optional.of(new CaseNumber(plain)) : Optional.empty();
    }

    @Override
    public String toString() {
        return digits;
    }
}
