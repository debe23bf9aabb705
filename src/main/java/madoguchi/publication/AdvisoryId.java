// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of an advisory: eight random digits, reserved with the first draft and secret until publication (JAPAN
/// section 7).
public record AdvisoryId(String digits) {

    private static final Pattern SYNTAX = Pattern.compile("[0-9]{8}");

    /// Stands for a number that is not reserved yet, or not for the reader.
    static final AdvisoryId SECRET = new AdvisoryId("00000000");

    public AdvisoryId {
        if (!SYNTAX.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a number of eight digits");
        }
    }

    /// Reads a number as people write it: with or without its prefix, with spaces, in full width.
    public static Optional<AdvisoryId> read(String written) {
        var plain = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("^[^#]*#", "")
                .replaceAll("[\\s-]", "");
        return SYNTAX.matcher(plain).matches() ? Optional.of(new AdvisoryId(plain)) : Optional.empty();
    }

    @Override
    public String toString() {
        return digits;
    }
}
