// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import madoguchi.intake.ReportId;
import madoguchi.sealing.KeyId;
import madoguchi.sealing.Place;
import madoguchi.sealing.SealingKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the finders were told at the end, each under the finder's own key.
@Repository
class ClosingWordsTable {

    private record Sealed(UUID id, KeyId key, byte[] words) {}

    private final JdbcClient db;

    ClosingWordsTable(JdbcClient db) {
        this.db = db;
    }

    void add(CaseId file, ReportId report, SealingKey key, String words, Instant at) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into casework.closing_words (id, case_file, report, sealed_by, words, told_at)
                values (:id, :file, :report, :key, :words, :at)""")
                .param("id", id)
                .param("file", file.value())
                .param("report", report.value())
                .param("key", key.id().value())
                .param("words", key.seal(place(id), words))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @param keys finds the key, or nothing once it is destroyed
    Optional<String> of(ReportId report, Function<KeyId, Optional<SealingKey>> keys) {
        return db.sql("select id, sealed_by, words from casework.closing_words where report = :report")
                .param("report", report.value())
                .query((row, _) -> new Sealed(
                        row.getObject("id", UUID.class),
                        new KeyId(row.getObject("sealed_by", UUID.class)),
                        row.getBytes("words")))
                .optional()
                .flatMap(found -> keys.apply(found.key()).map(key -> key.open(place(found.id()), found.words())));
    }

    private static Place place(UUID id) {
        return new Place("casework.closing_words.words", id);
    }
}
