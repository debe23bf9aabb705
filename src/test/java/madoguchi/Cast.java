// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import madoguchi.access.Account;
import madoguchi.access.Accounts;
import madoguchi.access.Passes;
import madoguchi.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// The people every test knows by name. Each call makes a new person, so that tests do not meet.
@Component
@Lazy
public class Cast {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Accounts accounts;
    private final Passes passes;
    private final int port;
    private final boolean browser;

    Cast(
            Accounts accounts,
            Passes passes,
            @Value("${local.server.port}") int port,
            @Value("${madoguchi.test.browser:false}") boolean browser) {
        this.accounts = accounts;
        this.passes = passes;
        this.port = port;
        this.browser = browser;
    }

    /// Somebody from the street.
    public Visitor stranger() {
        return browser ? BrowserVisitor.withoutScript(port) : new Visitor(port);
    }

    /// Hanako Mado, who handles cases.
    public Visitor handler() {
        return signedIn(person("hanako", "窓 花子", null, Role.HANDLER));
    }

    /// A person with these roles; `organisation` for those who speak for a vendor or coordinator.
    public Account person(String handle, String name, @Nullable UUID organisation, Role... roles) {
        return accounts.add(
                handle + PEOPLE.incrementAndGet(),
                new Account.Person(name, handle + "@desk.example"),
                Set.of(roles),
                organisation);
    }

    /// A visitor who has used a one-time link of this account.
    public Visitor signedIn(Account account) {
        return entered(passes.linkFor(account.id()));
    }

    /// A visitor who has used this one-time link.
    public Visitor entered(String link) {
        var visitor = browser ? BrowserVisitor.withScript(port) : new Visitor(port);
        var page = visitor.get(
                URI.create(link).getRawPath() + "?" + URI.create(link).getRawQuery());
        visitor.send(page, "/sign-in/link", java.util.Map.of());
        return visitor;
    }

    /// The header of an API call by this person.
    public String bearer(Account account) {
        return "Bearer " + passes.tokenFor(account.id(), java.time.Duration.ofHours(1));
    }
}
