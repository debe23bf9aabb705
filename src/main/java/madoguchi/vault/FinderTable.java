// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import madoguchi.sealing.KeyId;
import madoguchi.sealing.Place;
import madoguchi.sealing.SealingKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FinderTable {

    /// A finder as the vault keeps them: sealed.
    record Row(FinderId id, KeyId key, byte[] identity, byte[] consent) {

        Identity identity(SealingKey opener) {
            var parts = split(opener.open(identityOf(id), identity), 5);
            return new Identity(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
        }

        Consent consent(SealingKey opener) {
            var parts = split(opener.open(consentOf(id), consent), 6);
            return new Consent(
                    Boolean.parseBoolean(parts.get(0)),
                    Boolean.parseBoolean(parts.get(1)),
                    Boolean.parseBoolean(parts.get(2)),
                    Consent.Credit.valueOf(parts.get(3)),
                    parts.get(4),
                    Boolean.parseBoolean(parts.get(5)));
        }
    }

    private final JdbcClient db;

    FinderTable(JdbcClient db) {
        this.db = db;
    }

    void add(FinderId id, SealingKey key, Identity identity, Consent consent, Instant at) {
        db.sql("""
                insert into vault.finder (id, sealed_by, identity, consent, deposited_at)
                values (:id, :key, :identity, :consent, :at)""")
                .param("id", id.value())
                .param("key", key.id().value())
                .param("identity", key.seal(identityOf(id), join(identity)))
                .param("consent", key.seal(consentOf(id), join(consent)))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void change(FinderId id, SealingKey key, Consent consent) {
        db.sql("update vault.finder set consent = :consent where id = :id and shredded_at is null")
                .param("id", id.value())
                .param("consent", key.seal(consentOf(id), join(consent)))
                .update();
    }

    Optional<Row> find(FinderId id) {
        return db.sql("""
                select id, sealed_by, identity, consent from vault.finder
                 where id = :id and shredded_at is null""").param("id", id.value()).query((row, _) -> row(row)).optional();
    }

    /// Also of a finder who has been shredded.
    boolean existed(FinderId id) {
        return db.sql("select exists (select 1 from vault.finder where id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /// Whom the vault still knows, in pages by id.
    List<FinderId> known(Optional<FinderId> after, int limit) {
        return db.sql("""
                select id from vault.finder
                 where shredded_at is null and id > :after order by id limit :limit""")
                .param("after", after.map(FinderId::value).orElse(new UUID(0, 0)))
                .param("limit", limit)
                .query((row, _) -> new FinderId(row.getObject("id", UUID.class)))
                .list();
    }

    /// Holds the row, so that nobody deposits a new need while it is decided. Empty when already shredded.
    Optional<KeyId> lock(FinderId id) {
        return db.sql("select sealed_by from vault.finder where id = :id and shredded_at is null for update")
                .param("id", id.value())
                .query((row, _) -> new KeyId(row.getObject("sealed_by", UUID.class)))
                .optional();
    }

    void shred(FinderId id, Instant at) {
        db.sql("update vault.finder set identity = null, consent = null, shredded_at = :at where id = :id")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new FinderId(row.getObject("id", UUID.class)),
                new KeyId(row.getObject("sealed_by", UUID.class)),
                row.getBytes("identity"),
                row.getBytes("consent"));
    }

    private static Place identityOf(FinderId id) {
        return new Place("vault.finder.identity", id.value());
    }

    private static Place consentOf(FinderId id) {
        return new Place("vault.finder.consent", id.value());
    }

    private static String join(Identity identity) {
        return String.join(
                "\0",
                identity.name(),
                identity.organisation(),
                identity.email(),
                identity.phone(),
                identity.openPgpKey());
    }

    private static String join(Consent consent) {
        return String.join(
                "\0",
                Boolean.toString(consent.nameToParticipant()),
                Boolean.toString(consent.contactToParticipant()),
                Boolean.toString(consent.directExchange()),
                consent.credit().name(),
                consent.creditName(),
                Boolean.toString(consent.letters()));
    }

    private static List<String> split(String text, int parts) {
        var split = new ArrayList<>(List.of(text.split("\0", -1)));
        if (split.size() != parts) {
            throw new IllegalStateException("a sealed row of the vault has " + split.size() + " parts");
        }
        return split;
    }
}
