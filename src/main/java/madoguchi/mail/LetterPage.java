// SPDX-License-Identifier: Apache-2.0
package madoguchi.mail;

import java.time.Instant;
import java.util.Optional;
import madoguchi.audit.Subject;
import madoguchi.sealing.SealingKey;

/// @param opened empty once the key has been destroyed
record LetterPage(long number, Subject about, Letter.Kind to, Instant writtenAt, Optional<Opened> opened) {

    /// @param address empty for a letter to the finder: the vault keeps it
    record Opened(String subject, String text, Optional<String> address) {}

    static LetterPage of(LetterTable.Row row, Optional<SealingKey> key) {
        return new LetterPage(
                row.number(), row.about(), row.to(), row.writtenAt(), key.map(opener -> open(row, opener)));
    }

    private static Opened open(LetterTable.Row row, SealingKey key) {
        return new Opened(row.subject(key), row.text(key), addressOf(row, key));
    }

    private static Optional<String> addressOf(LetterTable.Row row, SealingKey key) {
        return switch (row.to()) {
            case FINDER -> Optional.empty();
            case VENDOR, OPERATOR, COORDINATOR, DESK -> Optional.of(row.address(key));
        };
    }
}
