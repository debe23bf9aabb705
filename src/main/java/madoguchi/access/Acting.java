// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import java.util.function.Supplier;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/// The actor on whose behalf this thread works. The ledger asks here, so that no method can forget to say who acted.
public final class Acting {

    private Acting() {}

    /// The actor of the present request, job or command; `Anyone` when nobody signed in.
    public static Actor now() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor
                ? actor
                : new Actor.Anyone();
    }

    /// Does `work` on behalf of `actor`; afterwards the thread acts for whom it acted before.
    public static <T> T as(Actor actor, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        try {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedIn(actor));
            SecurityContextHolder.setContext(context);
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /// As [#as(Actor, Supplier)], for work without a result.
    public static void as(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return true;
        });
    }

    /// An actor whose word has been checked: by link, token, or number and pass-phrase.
    static final class SignedIn extends AbstractAuthenticationToken {

        private final Actor actor;

        SignedIn(Actor actor) {
            super(AuthorityUtils.createAuthorityList(
                    actor.roles().stream().map(role -> "ROLE_" + role).toList()));
            this.actor = actor;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Actor getPrincipal() {
            return actor;
        }

        @Override
        public String getName() {
            return actor.ledgerName();
        }
    }
}
