// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import madoguchi.sealing.KeyId;
import madoguchi.sealing.Place;
import madoguchi.sealing.SealingKey;
import madoguchi.vault.FinderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReportTable {

    private static final String COLUMNS = "id, number, kind, language, finder, received_at, withdrawn_at";

    /// A sealed text with the name of its key.
    record Sealed(UUID row, KeyId key, byte[] text) {
        String open(String column, SealingKey opener) {
            return opener.open(new Place(column, row), text);
        }
    }

    /// What a number's pass-phrase is compared with.
    record Lock(ReportId report, String hash) {}

    record SealedSupplement(Sealed sealed, Instant at) {}

    static final String TEXT = "intake.report.text";
    static final String SUPPLEMENT = "intake.supplement.text";

    private final JdbcClient db;

    ReportTable(JdbcClient db) {
        this.db = db;
    }

    /// @return false when the number is taken
    boolean add(Report report, SealingKey key, String text, String passphraseHash) {
        var id = report.id().value();
        return db.sql("""
                        insert into intake.report
                               (id, number, kind, language, finder, sealed_by, text, passphrase, received_at)
                        values (:id, :number, :kind, :language, :finder, :key, :text, :passphrase, :at)
                        on conflict (number) do nothing""")
                        .param("id", id)
                        .param("number", report.number().digits())
                        .param("kind", report.kind().name())
                        .param("language", report.language().getLanguage())
                        .param("finder", report.finder().value())
                        .param("key", key.id().value())
                        .param("text", key.seal(new Place(TEXT, id), text))
                        .param("passphrase", passphraseHash)
                        .param("at", report.receivedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Report> find(ReportNumber number) {
        return db.sql("select " + COLUMNS + " from intake.report where number = :number")
                .param("number", number.digits())
                .query((row, _) -> report(row))
                .optional();
    }

    List<Report> findAll(Collection<ReportId> ids) {
        return db.sql("select " + COLUMNS + " from intake.report where id = any(:ids) order by received_at, id")
                .param("ids", uuids(ids))
                .query((row, _) -> report(row))
                .list();
    }

    List<Report> of(FinderId finder) {
        return db.sql("select " + COLUMNS + " from intake.report where finder = :finder order by received_at, id")
                .param("finder", finder.value())
                .query((row, _) -> report(row))
                .list();
    }

    List<Sealed> texts(Collection<ReportId> ids) {
        return db.sql("select id, sealed_by, text from intake.report where id = any(:ids)")
                .param("ids", uuids(ids))
                .query((row, _) -> sealed(row))
                .list();
    }

    Optional<Lock> lockOf(ReportNumber number) {
        return db.sql("select id, passphrase from intake.report where number = :number")
                .param("number", number.digits())
                .query((row, _) -> new Lock(new ReportId(row.getObject("id", UUID.class)), row.getString("passphrase")))
                .optional();
    }

    /// @return false when it was taken back before
    boolean withdraw(ReportId id, Instant at) {
        return db.sql("update intake.report set withdrawn_at = :at where id = :id and withdrawn_at is null")
                        .param("id", id.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void addSupplement(ReportId report, Supplement supplement, SealingKey key) {
        db.sql("""
                insert into intake.supplement (id, report, sealed_by, text, at)
                values (:id, :report, :key, :text, :at)""")
                .param("id", supplement.id())
                .param("report", report.value())
                .param("key", key.id().value())
                .param("text", key.seal(new Place(SUPPLEMENT, supplement.id()), supplement.text()))
                .param("at", supplement.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<SealedSupplement> supplementsOf(ReportId report) {
        return db.sql("select id, sealed_by, text, at from intake.supplement where report = :report order by at, id")
                .param("report", report.value())
                .query((row, _) -> new SealedSupplement(
                        sealed(row), row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// When the finder added to a report, oldest first; known even when the words are gone.
    List<Instant> supplementTimesOf(ReportId report) {
        return db.sql("select at from intake.supplement where report = :report order by at, id")
                .param("report", report.value())
                .query((row, _) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .list();
    }

    private static UUID[] uuids(Collection<ReportId> ids) {
        return ids.stream().map(ReportId::value).toArray(UUID[]::new);
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                new KeyId(row.getObject("sealed_by", UUID.class)),
                row.getBytes("text"));
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                new ReportId(row.getObject("id", UUID.class)),
                new ReportNumber(row.getString("number")),
                Kind.valueOf(row.getString("kind")),
                Locale.of(row.getString("language")),
                new FinderId(row.getObject("finder", UUID.class)),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
