// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import madoguchi.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The people with an account.
@Component
public class Accounts {

    private static final Pattern HANDLE = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

    private final AccountTable table;
    private final InstantSource clock;

    Accounts(AccountTable table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    /// Adds a person.
    ///
    /// @throws Refused when the handle is taken or not of the form `[a-z][a-z0-9._-]{1,39}`
    @Transactional
    public Account add(String handle, Account.Person person, Set<Role> roles, @Nullable UUID organisation) {
        if (!HANDLE.matcher(handle).matches()) {
            throw new NotAHandle(handle);
        }
        if (table.find(handle).isPresent()) {
            throw new HandleTaken(handle);
        }
        var account =
                new Account(new AccountId(UUID.randomUUID()), handle, person, Set.copyOf(roles), organisation, true);
        table.add(account, clock.instant());
        return account;
    }

    /// @throws Refused when there is no such account
    @Transactional
    public void disable(AccountId id) {
        if (!table.setEnabled(id, false)) {
            throw Refused.notFound();
        }
    }

    public Optional<Account> find(AccountId id) {
        return table.find(id);
    }

    public Optional<Account> find(String handle) {
        return table.find(handle);
    }

    /// @throws Refused when there is no such account
    public Account get(AccountId id) {
        return table.find(id).orElseThrow(Refused::notFound);
    }

    /// Everybody, by handle.
    public List<Account> list() {
        return table.list();
    }

    /// Everybody who is enabled and holds the role, by handle.
    public List<Account> list(Role role) {
        return table.list().stream()
                .filter(account -> account.enabled() && account.roles().contains(role))
                .toList();
    }

    static final class NotAHandle extends Refused {
        NotAHandle(String handle) {
            super(HttpStatus.BAD_REQUEST, "refused.not-a-handle", handle);
        }
    }

    static final class HandleTaken extends Refused {
        HandleTaken(String handle) {
            super(HttpStatus.CONFLICT, "refused.handle-taken", handle);
        }
    }
}
