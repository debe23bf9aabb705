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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The people with an account.
@Component
public class Accounts {

    private static final Pattern HANDLE = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

    /// Those who have a role without an account: let in by a pass-phrase or by a link in a letter.
    private static final Set<Role> WITHOUT_ACCOUNT = Set.of(Role.FINDER, Role.OPERATOR);

    private static final Set<Role> FOR_AN_ORGANISATION = Set.of(Role.VENDOR, Role.COORDINATOR);

    private final AccountTable table;
    private final SessionTable sessions;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Accounts(AccountTable table, SessionTable sessions, InstantSource clock, ApplicationEventPublisher events) {
        this.table = table;
        this.sessions = sessions;
        this.clock = clock;
        this.events = events;
    }

    /// Adds a person as an administrator asks for it.
    ///
    /// @throws Refused when the handle is taken or malformed, a role is none of an account, or somebody of a vendor
    ///     or coordinator names no organisation
    @Transactional
    public Account invite(String handle, Account.Person person, Set<Role> roles, @Nullable UUID organisation) {
        if (roles.isEmpty() || roles.stream().anyMatch(WITHOUT_ACCOUNT::contains)) {
            throw new NoRoleOfAnAccount();
        }
        if (organisation == null && roles.stream().anyMatch(FOR_AN_ORGANISATION::contains)) {
            throw new OrganisationNeeded();
        }
        return add(handle, person, roles, organisation);
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
        events.publishEvent(new DoorAct.AccountAdded(
                account.id(), account.roles().stream().sorted().toList()));
        return account;
    }

    /// Bars a person from signing in, and ends the sessions they have.
    ///
    /// @throws Refused when there is no such account
    @Transactional
    public void disable(AccountId id) {
        var account = get(id);
        table.setEnabled(id, false);
        sessions.endAllOf(account.actor());
        events.publishEvent(new DoorAct.AccountDisabled(id));
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

    static final class NoRoleOfAnAccount extends Refused {
        NoRoleOfAnAccount() {
            super(HttpStatus.BAD_REQUEST, "refused.no-role-of-an-account");
        }
    }

    static final class OrganisationNeeded extends Refused {
        OrganisationNeeded() {
            super(HttpStatus.BAD_REQUEST, "refused.organisation-needed");
        }
    }

    static final class HandleTaken extends Refused {
        HandleTaken(String handle) {
            super(HttpStatus.CONFLICT, "refused.handle-taken", handle);
        }
    }
}
