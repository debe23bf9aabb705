// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// Where a page of the list ended, so that the next one begins there even when cases came in between.
record Cursor(Instant openedAt, String number, UUID id) {

    static Cursor after(Case file) {
        return new Cursor(
                file.state().openedAt(), file.number().digits(), file.id().value());
    }

    /// Empty for a text that is no cursor of ours: then the list begins at its beginning.
    static Optional<Cursor> read(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
            return parts.length == 3
                    ? Optional.of(new Cursor(
                            Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS),
                            new CaseNumber(parts[1]).digits(),
                            UUID.fromString(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException _) {
            return Optional.empty(); // somebody else's text
        }
    }

    /// PostgreSQL keeps microseconds, and so does a cursor.
    @Override
    public String toString() {
        var plain = ChronoUnit.MICROS.between(Instant.EPOCH, openedAt) + " " + number + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
