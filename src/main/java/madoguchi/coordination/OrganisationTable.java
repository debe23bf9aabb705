// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import madoguchi.sealing.KeyId;
import madoguchi.sealing.Place;
import madoguchi.sealing.SealingKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganisationTable {

    private static final String COLUMNS = "id, kind, name_ja, name_en, contact, products, sealed_by";

    /// An organisation as it lies in the directory: sealed.
    record Row(UUID id, Organisation.Kind kind, byte[] ja, byte[] en, byte[] contact, byte[] products, KeyId key) {

        Organisation open(SealingKey opener) {
            return new Organisation(
                    id,
                    kind,
                    new Organisation.Names(
                            opener.open(place(id, "name_ja"), ja), opener.open(place(id, "name_en"), en)),
                    Contact.unpacked(opener.open(place(id, "contact"), contact)),
                    opener.open(place(id, "products"), products));
        }
    }

    private final JdbcClient db;

    OrganisationTable(JdbcClient db) {
        this.db = db;
    }

    void add(Organisation organisation, SealingKey key, Instant at) {
        sealed("""
                insert into coordination.organisation
                    (id, kind, name_ja, name_en, contact, products, sealed_by, added_at, changed_at)
                values (:id, :kind, :ja, :en, :contact, :products, :key, :at, :at)""", organisation, key, at)
                .param("kind", organisation.kind().name())
                .update();
    }

    boolean change(Organisation organisation, SealingKey key, Instant at) {
        return sealed("""
                update coordination.organisation
                   set name_ja = :ja, name_en = :en, contact = :contact, products = :products,
                       sealed_by = :key, changed_at = :at
                 where id = :id""", organisation, key, at).update() == 1;
    }

    List<Row> list() {
        return db.sql("select " + COLUMNS + " from coordination.organisation order by added_at, id")
                .query((row, _) -> row(row))
                .list();
    }

    Optional<Row> find(UUID id) {
        return db.sql("select " + COLUMNS + " from coordination.organisation where id = :id")
                .param("id", id)
                .query((row, _) -> row(row))
                .optional();
    }

    private JdbcClient.StatementSpec sealed(String sql, Organisation it, SealingKey key, Instant at) {
        return db.sql(sql)
                .param("id", it.id())
                .param("ja", key.seal(place(it.id(), "name_ja"), it.names().ja()))
                .param("en", key.seal(place(it.id(), "name_en"), it.names().en()))
                .param(
                        "contact",
                        key.seal(place(it.id(), "contact"), it.contact().packed()))
                .param("products", key.seal(place(it.id(), "products"), it.products()))
                .param("key", key.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                Organisation.Kind.valueOf(row.getString("kind")),
                row.getBytes("name_ja"),
                row.getBytes("name_en"),
                row.getBytes("contact"),
                row.getBytes("products"),
                new KeyId(row.getObject("sealed_by", UUID.class)));
    }

    private static Place place(UUID id, String column) {
        return new Place("coordination.organisation." + column, id);
    }
}
