// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import madoguchi.Who;
import org.jspecify.annotations.Nullable;

/// Who is acting. Every act in the ledger bears one of these, and every route says which it admits.
public sealed interface Actor extends Serializable, Who {

    /// The roles this actor holds; empty for a reader from the street.
    Set<Role> roles();

    /// How the ledger names the actor: never a person's name.
    String ledgerName();

    @Override
    default boolean holds(String role) {
        return roles().stream().anyMatch(held -> held.name().equals(role));
    }

    @Override
    default String shownAs() {
        return switch (this) {
            case Member member -> member.handle();
            case Finder _ -> Role.FINDER.messageKey();
            case Operator _ -> Role.OPERATOR.messageKey();
            case Anyone _, House _ -> "";
        };
    }

    default boolean is(Role role) {
        return roles().contains(role);
    }

    /// A reader from the street.
    record Anyone() implements Actor {
        @Override
        public Set<Role> roles() {
            return Set.of();
        }

        @Override
        public String ledgerName() {
            return "anyone";
        }
    }

    /// A person with an account.
    ///
    /// @param organisation the vendor or coordinator this person speaks for; null for the desk's own staff
    record Member(
            AccountId account,
            String handle,
            Set<Role> roles,
            @Nullable UUID organisation) implements Actor {
        public Member {
            roles = Set.copyOf(roles);
        }

        public Optional<UUID> organisationIfAny() {
            return Optional.ofNullable(organisation);
        }

        @Override
        public String ledgerName() {
            return "account/" + account;
        }
    }

    /// The finder of one report, let in by its number and pass-phrase.
    record Finder(UUID report) implements Actor {
        @Override
        public Set<Role> roles() {
            return Set.of(Role.FINDER);
        }

        @Override
        public String ledgerName() {
            return "finder";
        }
    }

    /// The contact of a website operator in one case, let in by a one-time link.
    record Operator(UUID participant) implements Actor {
        @Override
        public Set<Role> roles() {
            return Set.of(Role.OPERATOR);
        }

        @Override
        public String ledgerName() {
            return "operator/" + participant;
        }
    }

    /// The house itself: a nightly job, or a command given on the server.
    record House(String job) implements Actor {
        @Override
        public Set<Role> roles() {
            return Set.of();
        }

        @Override
        public String ledgerName() {
            return "house/" + job;
        }
    }
}
