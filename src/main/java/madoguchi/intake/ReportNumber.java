// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number a finder is given: eight random digits, so that it tells neither how many reports there are nor when this
/// one came (JAPAN section 7).
public record ReportNumber(String digits) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SYNTAX = Pattern.compile("[0-9]{8}");

    public ReportNumber {
        if (!SYNTAX.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a number of eight digits");
        }
    }

    /// Reads a number as people write it: with or without its prefix, with spaces, in full width.
    public static Optional<ReportNumber> read(String written) {
        var plain = java.text.Normalizer.normalize(written, java.text.Normalizer.Form.NFKC)
                .replaceAll("^[^#]*#", "")
                .replaceAll("[\\s-]", "");
        return SYNTAX.matcher(plain).matches() ? Optional.of(new ReportNumber(plain)) : Optional.empty();
    }

    static ReportNumber fresh() {
        return new ReportNumber("%08d".formatted(RANDOM.nextInt(100_000_000)));
    }

    @Override
    public String toString() {
        return digits;
    }
}
