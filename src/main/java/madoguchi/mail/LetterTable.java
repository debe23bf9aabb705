// SPDX-License-Identifier: Apache-2.0
package madoguchi.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import madoguchi.audit.Subject;
import madoguchi.sealing.KeyId;
import madoguchi.sealing.Place;
import madoguchi.sealing.SealingKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LetterTable {

    private static final String COLUMNS = "number, id, about, addressee, address, subject, text, sealed_by, written_at";

    /// A letter as it lies in the outbox.
    record Row(
            long number,
            UUID id,
            Subject about,
            Letter.Kind to,
            byte[] address,
            byte[] subject,
            byte[] text,
            KeyId key,
            Instant writtenAt) {

        String subject(SealingKey opener) {
            return opener.open(place(id, "subject"), subject);
        }

        String text(SealingKey opener) {
            return opener.open(place(id, "text"), text);
        }

        String address(SealingKey opener) {
            return opener.open(place(id, "address"), address);
        }
    }

    private final JdbcClient db;

    LetterTable(JdbcClient db) {
        this.db = db;
    }

    void add(UUID id, Letter letter, SealingKey key, Instant at) {
        db.sql("""
                insert into mail.letter (id, about, addressee, address, subject, text, sealed_by, written_at)
                values (:id, :about, :addressee, :address, :subject, :text, :key, :at)""")
                .param("id", id)
                .param("about", letter.about().toString())
                .param("addressee", letter.to().kind().name())
                .param("address", key.seal(place(id, "address"), letter.to().address()))
                .param("subject", key.seal(place(id, "subject"), letter.subject()))
                .param("text", key.seal(place(id, "text"), letter.text()))
                .param("key", key.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The newest first, before a number.
    List<Row> before(long number, int limit) {
        return db.sql("select " + COLUMNS
                        + " from mail.letter where number < :number order by number desc limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    /// All letters about one report or case, oldest first.
    List<Row> about(Subject subject) {
        return db.sql("select " + COLUMNS + " from mail.letter where about = :about order by number")
                .param("about", subject.toString())
                .query((row, _) -> row(row))
                .list();
    }

    Optional<Row> find(long number) {
        return db.sql("select " + COLUMNS + " from mail.letter where number = :number")
                .param("number", number)
                .query((row, _) -> row(row))
                .optional();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("number"),
                row.getObject("id", UUID.class),
                Subject.parse(row.getString("about")),
                Letter.Kind.valueOf(row.getString("addressee")),
                row.getBytes("address"),
                row.getBytes("subject"),
                row.getBytes("text"),
                new KeyId(row.getObject("sealed_by", UUID.class)),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    private static Place place(UUID id, String column) {
        return new Place("mail.letter." + column, id);
    }
}
