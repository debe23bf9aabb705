// SPDX-License-Identifier: Apache-2.0
package madoguchi.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.View;
import madoguchi.audit.Subject;
import madoguchi.sealing.KeyId;
import madoguchi.sealing.SealingKey;

record OutboxPage(List<Line> lines, boolean hasOlder) {

    /// @param subject empty once its key has been destroyed
    record Line(long number, Subject about, Letter.Kind to, Optional<String> subject, Instant writtenAt) {

        static Line of(LetterTable.Row row, Map<KeyId, SealingKey> keys) {
            return new Line(
                    row.number(),
                    row.about(),
                    row.to(),
                    Optional.ofNullable(keys.get(row.key())).map(row::subject),
                    row.writtenAt());
        }
    }

    static String addressee(Letter.Kind kind, View view) {
        return view.t("outbox.to." + kind.name().toLowerCase(java.util.Locale.ROOT));
    }

    /// The report or case a letter is about, as the desk spells its number.
    static String number(Subject about, View view) {
        return switch (about.kind()) {
            case "report" -> view.reportNumber(about.number());
            case "case" -> view.caseNumber(about.number());
            default -> "";
        };
    }

    static String path(Subject about) {
        return "report".equals(about.kind()) ? "/reports/" + about.number() : "/cases/" + about.number();
    }
}
