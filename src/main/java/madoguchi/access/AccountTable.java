// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountTable {

    private static final String COLUMNS = "id, handle, name, mail, roles, organisation, enabled";

    private final JdbcClient db;
    private final Concealment concealment;

    AccountTable(JdbcClient db, Concealment concealment) {
        this.db = db;
        this.concealment = concealment;
    }

    void add(Account account, Instant at) {
        db.sql("""
                insert into access.account (id, handle, name, mail, roles, organisation, enabled, added_at)
                values (:id, :handle, :name, :mail, :roles, :organisation, :enabled, :at)""")
                .param("id", account.id().value())
                .param("handle", account.handle())
                .param(
                        "name",
                        concealment.conceal(
                                place(account.id(), "name"), account.person().name()))
                .param(
                        "mail",
                        concealment.conceal(
                                place(account.id(), "mail"), account.person().mail()))
                .param(
                        "roles",
                        account.roles().stream().map(Role::name).sorted().toArray(String[]::new))
                .param("organisation", account.organisation())
                .param("enabled", account.enabled())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void setEnabled(AccountId id, boolean enabled) {
        db.sql("update access.account set enabled = :enabled where id = :id")
                .param("enabled", enabled)
                .param("id", id.value())
                .update();
    }

    Optional<Account> find(AccountId id) {
        return db.sql("select " + COLUMNS + " from access.account where id = :id")
                .param("id", id.value())
                .query((row, _) -> account(row))
                .optional();
    }

    Optional<Account> find(String handle) {
        return db.sql("select " + COLUMNS + " from access.account where handle = :handle")
                .param("handle", handle)
                .query((row, _) -> account(row))
                .optional();
    }

    List<Account> list() {
        return db.sql("select " + COLUMNS + " from access.account order by handle")
                .query((row, _) -> account(row))
                .list();
    }

    private Account account(ResultSet row) throws SQLException {
        var id = new AccountId(row.getObject("id", UUID.class));
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Account(
                id,
                row.getString("handle"),
                new Account.Person(
                        concealment.uncover(place(id, "name"), row.getBytes("name")),
                        concealment.uncover(place(id, "mail"), row.getBytes("mail"))),
                roles,
                row.getObject("organisation", UUID.class),
                row.getBoolean("enabled"));
    }

    private static String place(AccountId id, String column) {
        return "access.account/" + id + "/" + column;
    }
}
