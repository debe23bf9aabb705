// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person who can sign in: name and address as the desk knows them, roles, and for whom they speak.
///
/// @param handle the short name used on the command line and in lists, unique
/// @param organisation the vendor or coordinator this person speaks for; null for the desk's own staff
public record Account(
        AccountId id,
        String handle,
        Person person,
        Set<Role> roles,
        @Nullable UUID organisation,
        boolean enabled) {

    /// @param mail may be empty: then links are handed over by other means
    public record Person(String name, String mail) {}

    public Actor.Member actor() {
        return new Actor.Member(id, handle, roles, organisation);
    }
}
