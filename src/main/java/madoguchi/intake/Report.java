// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import madoguchi.vault.FinderId;

/// What may be known of a report without opening it.
///
/// @param language the language the finder writes in, and is written to: `ja` or `en`
public record Report(
        ReportId id,
        ReportNumber number,
        Kind kind,
        Locale language,
        FinderId finder,
        Instant receivedAt,
        Optional<Instant> withdrawnAt) {

    public boolean isWithdrawn() {
        return withdrawnAt.isPresent();
    }
}
