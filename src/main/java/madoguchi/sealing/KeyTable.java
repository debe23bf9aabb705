// SPDX-License-Identifier: Apache-2.0
package madoguchi.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class KeyTable {

    /// @param texts the wrapped keyset for texts
    /// @param streams the wrapped keyset for streams
    record Row(KeyId id, Purpose purpose, int master, byte[] texts, byte[] streams) {}

    private final JdbcClient db;

    KeyTable(JdbcClient db) {
        this.db = db;
    }

    void add(Row row, Instant at) {
        db.sql("""
                insert into sealing.sealing_key (id, purpose, master, texts, streams, made_at)
                values (:id, :purpose, :master, :texts, :streams, :at)""")
                .param("id", row.id().value())
                .param("purpose", row.purpose().name())
                .param("master", row.master())
                .param("texts", row.texts())
                .param("streams", row.streams())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Row> find(Collection<KeyId> ids) {
        return db.sql("""
                select id, purpose, master, texts, streams from sealing.sealing_key
                 where id = any(:ids) and destroyed_at is null""")
                .param("ids", ids.stream().map(KeyId::value).toArray(UUID[]::new))
                .query((row, _) -> row(row))
                .list();
    }

    Optional<Row> oldest(Purpose purpose) {
        return db.sql("""
                select id, purpose, master, texts, streams from sealing.sealing_key
                 where purpose = :purpose and destroyed_at is null
                 order by made_at, id limit 1""")
                .param("purpose", purpose.name())
                .query((row, _) -> row(row))
                .optional();
    }

    /// Overwrites the wrapped key with nothing. The row stays, so that the absence of the key is a recorded fact.
    Optional<Purpose> destroy(KeyId id, Instant at) {
        return db.sql("""
                update sealing.sealing_key set texts = null, streams = null, destroyed_at = :at
                 where id = :id and destroyed_at is null
                returning purpose""")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> Purpose.valueOf(row.getString("purpose")))
                .optional();
    }

    List<Row> notWrappedBy(int master, int limit) {
        return db.sql("""
                select id, purpose, master, texts, streams from sealing.sealing_key
                 where destroyed_at is null and master <> :master
                 order by id limit :limit for update""")
                .param("master", master)
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    void rewrap(Row row) {
        db.sql("""
                update sealing.sealing_key set master = :master, texts = :texts, streams = :streams
                 where id = :id and destroyed_at is null""")
                .param("id", row.id().value())
                .param("master", row.master())
                .param("texts", row.texts())
                .param("streams", row.streams())
                .update();
    }

    List<Keyring.Count> counts() {
        return db.sql("""
                select purpose, count(*) filter (where destroyed_at is null) as alive, count(destroyed_at) as destroyed
                  from sealing.sealing_key group by purpose order by purpose""")
                .query((row, _) -> new Keyring.Count(
                        Purpose.valueOf(row.getString("purpose")), row.getLong("alive"), row.getLong("destroyed")))
                .list();
    }

    /// One node makes the desk's own key; the others wait for it.
    void lock() {
        db.sql("lock table sealing.sealing_key in share row exclusive mode").update();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new KeyId(row.getObject("id", UUID.class)),
                Purpose.valueOf(row.getString("purpose")),
                row.getInt("master"),
                row.getBytes("texts"),
                row.getBytes("streams"));
    }
}
