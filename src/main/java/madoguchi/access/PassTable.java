// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One-time links and API tokens: hashes only.
@Repository
class PassTable {

    /// For whom a link or token opens: an account or a participant's operator contact.
    record Bearer(String kind, UUID id) {}

    private final JdbcClient db;

    PassTable(JdbcClient db) {
        this.db = db;
    }

    void addLink(byte[] hash, Bearer bearer, Instant until) {
        db.sql("""
                insert into access.link (hash, bearer_kind, bearer, until)
                values (:hash, :kind, :id, :until)""")
                .param("hash", hash)
                .param("kind", bearer.kind())
                .param("id", bearer.id())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes the link out of use and says for whom it was; empty when it was used, has expired or never was.
    Optional<Bearer> useLink(byte[] hash, Instant now) {
        return db.sql("""
                update access.link set used_at = :now
                 where hash = :hash and used_at is null and until > :now
                returning bearer_kind, bearer""")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Bearer(row.getString("bearer_kind"), row.getObject("bearer", UUID.class)))
                .optional();
    }

    void addToken(byte[] hash, AccountId account, Instant until) {
        db.sql("insert into access.token (hash, account, until) values (:hash, :account, :until)")
                .param("hash", hash)
                .param("account", account.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<AccountId> findToken(byte[] hash, Instant now) {
        return db.sql("select account from access.token where hash = :hash and until > :now and revoked_at is null")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new AccountId(row.getObject("account", UUID.class)))
                .optional();
    }
}
