// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import madoguchi.casework.CaseId;
import madoguchi.sealing.KeyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Numbers, drafts (sealed), what was done with them, and what is public (in the clear).
@Repository
class AdvisoryTable {

    /// A number and the case it is for.
    record Reserved(UUID id, AdvisoryId number, CaseId file) {}

    /// A version of a draft, still sealed.
    record DraftRow(UUID id, UUID advisory, byte[] text, KeyId sealedBy, String author, Instant writtenAt) {}

    enum Step {
        SHARED,
        PROPOSED
    }

    record StepRow(UUID draft, Step step, String by, Instant at) {}

    /// A version that is public.
    ///
    /// @param serial grows with every publication and revision of the house, in the order of their commits
    /// @param thanked the reports behind the names in the document's credits, in the same order
    record VersionRow(
            long serial,
            UUID advisory,
            int version,
            UUID draft,
            String document,
            List<UUID> thanked,
            String by,
            Instant at) {}

    private static final String DRAFT = """
            select d.id, d.advisory, d.text, d.sealed_by, d.author, d.written_at
              from publication.draft d
            """;

    private static final String VERSION = """
            select v.serial, v.advisory, v.version, v.draft, v.document, v.thanked, v.published_by, v.published_at
              from publication.version v
            """;

    private final JdbcClient db;

    AdvisoryTable(JdbcClient db) {
        this.db = db;
    }

    /// False when the number is taken already, or the case has one.
    boolean reserve(Reserved reserved, Instant at) {
        return db.sql("""
                insert into publication.advisory (id, digits, file, reserved_at)
                values (:id, :digits, :file, :at)
                on conflict do nothing""")
                        .param("id", reserved.id())
                        .param("digits", reserved.number().digits())
                        .param("file", reserved.file().value())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    Optional<Reserved> find(CaseId file) {
        return db.sql("select id, digits, file from publication.advisory where file = :file")
                .param("file", file.value())
                .query(AdvisoryTable::reserved)
                .optional();
    }

    /// As [#find], and nobody else writes to it until the end of the transaction.
    Optional<Reserved> lock(CaseId file) {
        return db.sql("select id, digits, file from publication.advisory where file = :file for update")
                .param("file", file.value())
                .query(AdvisoryTable::reserved)
                .optional();
    }

    void add(DraftRow draft) {
        db.sql("""
                insert into publication.draft (id, advisory, text, sealed_by, author, written_at)
                values (:id, :advisory, :text, :key, :author, :at)""")
                .param("id", draft.id())
                .param("advisory", draft.advisory())
                .param("text", draft.text())
                .param("key", draft.sealedBy().value())
                .param("author", draft.author())
                .param("at", utc(draft.writtenAt()))
                .update();
    }

    Optional<DraftRow> latestDraft(UUID advisory) {
        return db.sql(DRAFT + "where d.advisory = :advisory order by d.number desc limit 1")
                .param("advisory", advisory)
                .query(AdvisoryTable::draft)
                .optional();
    }

    int countDrafts(UUID advisory) {
        return db.sql("select count(*)::int from publication.draft where advisory = :advisory")
                .param("advisory", advisory)
                .query(Integer.class)
                .single();
    }

    /// The latest version of the draft that the participants were shown.
    Optional<DraftRow> latestShared(UUID advisory) {
        return db.sql(DRAFT + """
                join publication.step s on s.draft = d.id and s.step = 'SHARED'
                where d.advisory = :advisory
                order by d.number desc limit 1""")
                .param("advisory", advisory)
                .query(AdvisoryTable::draft)
                .optional();
    }

    void add(StepRow step) {
        db.sql("""
                insert into publication.step (id, draft, step, by, at)
                values (:id, :draft, :step, :by, :at)""")
                .param("id", UUID.randomUUID())
                .param("draft", step.draft())
                .param("step", step.step().name())
                .param("by", step.by())
                .param("at", utc(step.at()))
                .update();
    }

    List<StepRow> stepsOf(UUID draft) {
        return db.sql("select draft, step, by, at from publication.step where draft = :draft order by at")
                .param("draft", draft)
                .query((row, _) -> new StepRow(
                        row.getObject("draft", UUID.class),
                        Step.valueOf(row.getString("step")),
                        row.getString("by"),
                        instant(row, "at")))
                .list();
    }

    /// Publications commit one after the other, so that whoever has seen a serial has seen all before it.
    void publishAlone() {
        db.sql("lock table publication.version in share row exclusive mode").update();
    }

    void add(VersionRow version) {
        db.sql("""
                insert into publication.version
                    (advisory, version, draft, document, thanked, published_by, published_at)
                values (:advisory, :version, :draft, :document, :thanked, :by, :at)""")
                .param("advisory", version.advisory())
                .param("version", version.version())
                .param("draft", version.draft())
                .param("document", version.document())
                .param("thanked", version.thanked().toArray(UUID[]::new))
                .param("by", version.by())
                .param("at", utc(version.at()))
                .update();
    }

    Optional<VersionRow> latestVersion(UUID advisory) {
        return db.sql(VERSION + "where v.advisory = :advisory order by v.version desc limit 1")
                .param("advisory", advisory)
                .query(AdvisoryTable::version)
                .optional();
    }

    Optional<VersionRow> latestVersion(AdvisoryId number) {
        return db.sql(VERSION + """
                join publication.advisory a on a.id = v.advisory
                where a.digits = :digits order by v.version desc limit 1""")
                .param("digits", number.digits())
                .query(AdvisoryTable::version)
                .optional();
    }

    /// The latest version of everything that is public, latest change first.
    List<VersionRow> latestVersions() {
        return latestVersionsBefore(Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    /// As [#latestVersions], those older than a serial, at most so many.
    List<VersionRow> latestVersionsBefore(long serial, int limit) {
        return db.sql(VERSION + """
                where v.serial < :serial
                  and not exists (select 1 from publication.version later
                                   where later.advisory = v.advisory and later.version > v.version)
                order by v.serial desc
                limit :limit""")
                .param("serial", serial)
                .param("limit", limit)
                .query(AdvisoryTable::version)
                .list();
    }

    /// How far the house has published; 0 before the first advisory.
    long lastSerial() {
        return db.sql("select coalesce(max(serial), 0) from publication.version")
                .query(Long.class)
                .single();
    }

    private static Reserved reserved(ResultSet row, int number) throws SQLException {
        return new Reserved(
                row.getObject("id", UUID.class),
                new AdvisoryId(row.getString("digits")),
                new CaseId(row.getObject("file", UUID.class)));
    }

    private static DraftRow draft(ResultSet row, int number) throws SQLException {
        return new DraftRow(
                row.getObject("id", UUID.class),
                row.getObject("advisory", UUID.class),
                row.getBytes("text"),
                new KeyId(row.getObject("sealed_by", UUID.class)),
                row.getString("author"),
                instant(row, "written_at"));
    }

    private static VersionRow version(ResultSet row, int number) throws SQLException {
        Array thanked = row.getArray("thanked");
        return new VersionRow(
                row.getLong("serial"),
                row.getObject("advisory", UUID.class),
                row.getInt("version"),
                row.getObject("draft", UUID.class),
                row.getString("document"),
                Arrays.asList((UUID[]) thanked.getArray()),
                row.getString("published_by"),
                instant(row, "published_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
