// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import madoguchi.sealing.KeyId;
import madoguchi.vault.FinderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Attachments and their sealed bytes, in chunks small enough that no node ever holds a whole file.
@Repository
class AttachmentTable {

    private static final String COLUMNS = "id, report, sealed_by, label, size, added_at";

    /// An attachment whose last byte has arrived.
    ///
    /// @param label name and type, sealed
    record Row(UUID id, UUID report, KeyId key, byte[] label, long size, Instant at) {}

    private final JdbcClient db;

    AttachmentTable(JdbcClient db) {
        this.db = db;
    }

    /// Makes room for a file that is about to arrive. Nobody sees it before it is complete.
    void begin(UUID id, UUID report, KeyId key, Instant at) {
        db.sql("""
                insert into intake.attachment (id, report, sealed_by, added_at)
                values (:id, :report, :key, :at)""")
                .param("id", id)
                .param("report", report)
                .param("key", key.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void addChunk(UUID attachment, int number, byte[] data) {
        db.sql("""
                insert into intake.attachment_chunk (attachment, number, data)
                values (:attachment, :number, :data)""")
                .param("attachment", attachment)
                .param("number", number)
                .param("data", data)
                .update();
    }

    Optional<byte[]> chunk(UUID attachment, int number) {
        return db.sql("""
                select data from intake.attachment_chunk
                 where attachment = :attachment and number = :number""")
                .param("attachment", attachment)
                .param("number", number)
                .query(byte[].class)
                .optional();
    }

    void complete(UUID id, byte[] label, long size, byte[] digest) {
        db.sql("update intake.attachment set label = :label, size = :size, digest = :digest where id = :id")
                .param("id", id)
                .param("label", label)
                .param("size", size)
                .param("digest", digest)
                .update();
    }

    /// The file of this report that has the same name and bytes.
    Optional<UUID> findSame(UUID report, byte[] digest) {
        return db.sql("select id from intake.attachment where report = :report and digest = :digest")
                .param("report", report)
                .param("digest", digest)
                .query(UUID.class)
                .optional();
    }

    List<Row> of(UUID report) {
        return db.sql("select " + COLUMNS
                        + " from intake.attachment where report = :report and label is not null order by number")
                .param("report", report)
                .query((row, _) -> row(row))
                .list();
    }

    Optional<Row> find(UUID report, UUID id) {
        return db.sql("select " + COLUMNS
                        + " from intake.attachment where id = :id and report = :report and label is not null")
                .param("id", id)
                .param("report", report)
                .query((row, _) -> row(row))
                .optional();
    }

    void remove(UUID report, UUID id) {
        db.sql("delete from intake.attachment where id = :id and report = :report")
                .param("id", id)
                .param("report", report)
                .update();
    }

    void removeAll(UUID report) {
        db.sql("delete from intake.attachment where report = :report")
                .param("report", report)
                .update();
    }

    /// Files whose sender went away half-way.
    void removeIncomplete(Instant before) {
        db.sql("delete from intake.attachment where label is null and added_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The bytes that nobody can open any more; that there were attachments stays known.
    void emptyThoseOf(FinderId finder) {
        db.sql("""
                delete from intake.attachment_chunk as chunk
                 using intake.attachment as attachment, intake.report as report
                 where chunk.attachment = attachment.id
                   and attachment.report = report.id
                   and report.finder = :finder""").param("finder", finder.value()).update();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("report", UUID.class),
                new KeyId(row.getObject("sealed_by", UUID.class)),
                row.getBytes("label"),
                row.getLong("size"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
