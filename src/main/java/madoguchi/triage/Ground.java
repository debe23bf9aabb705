// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a report is declined (guideline IV.3-2, V.3-2; JAPAN P-I2, P-I3, P-I7).
public enum Ground {
    ITEMS_MISSING,
    CONTRADICTORY,
    OUT_OF_SCOPE,
    NOT_A_VULNERABILITY,
    ALREADY_KNOWN,
    ALREADY_FIXED,
    SMALL_IMPACT,
    UNLAWFULLY_OBTAINED;

    /// As it stands in addresses and JSON.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Ground> find(String code) {
        return Arrays.stream(values())
                .filter(ground -> ground.code().equals(code))
                .findFirst();
    }

    public String messageKey() {
        return "triage.ground." + code();
    }
}
