// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import madoguchi.sealing.KeyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DraftTable {

    /// @param typed sealed
    record Row(UUID id, Kind kind, KeyId key, byte[] typed) {}

    private final JdbcClient db;

    DraftTable(JdbcClient db) {
        this.db = db;
    }

    /// @return false when another request with the same secret was faster
    boolean add(byte[] secret, Row row, Instant at) {
        return db.sql("""
                        insert into intake.draft (id, secret, kind, sealed_by, typed, changed_at)
                        values (:id, :secret, :kind, :key, :typed, :at)
                        on conflict (secret) do nothing""")
                        .param("id", row.id())
                        .param("secret", secret)
                        .param("kind", row.kind().name())
                        .param("key", row.key().value())
                        .param("typed", row.typed())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Row> find(byte[] secret, Instant notBefore) {
        return db.sql("""
                select id, kind, sealed_by, typed from intake.draft
                 where secret = :secret and changed_at >= :notBefore""")
                .param("secret", secret)
                .param("notBefore", notBefore.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        new KeyId(row.getObject("sealed_by", UUID.class)),
                        row.getBytes("typed")))
                .optional();
    }

    void write(UUID id, byte[] typed, Instant at) {
        db.sql("update intake.draft set typed = :typed, changed_at = :at where id = :id")
                .param("id", id)
                .param("typed", typed)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes the draft away to make a report of it. Whoever comes second waits here, and gets false.
    boolean take(UUID id) {
        return db.sql("delete from intake.draft where id = :id").param("id", id).update() == 1;
    }

    record Expired(UUID id, KeyId key) {}

    /// Takes away drafts that nobody finished.
    List<Expired> takeExpired(Instant before, int limit) {
        return db.sql("""
                delete from intake.draft
                 where id in (select id from intake.draft where changed_at < :before
                               order by changed_at limit :limit for update skip locked)
                returning id, sealed_by""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) ->
                        new Expired(row.getObject("id", UUID.class), new KeyId(row.getObject("sealed_by", UUID.class))))
                .list();
    }
}
