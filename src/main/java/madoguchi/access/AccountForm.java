// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import madoguchi.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What was typed to add a person.
record AccountForm(String handle, String name, String mail, Set<Role> roles, String organisation) {

    /// The roles that an account can hold.
    static final Set<Role> OFFERED = EnumSet.complementOf(EnumSet.of(Role.FINDER, Role.OPERATOR));

    private static final Set<Role> FOR_AN_ORGANISATION = Set.of(Role.VENDOR, Role.COORDINATOR);

    static AccountForm empty() {
        return new AccountForm("", "", "", Set.of(), "");
    }

    static AccountForm of(MultiValueMap<String, String> typed) {
        var chosen = typed.getOrDefault("role", List.of());
        var roles =
                OFFERED.stream().filter(role -> chosen.contains(role.name())).collect(Collectors.toSet());
        return new AccountForm(
                text(typed, "handle"), text(typed, "name"), text(typed, "mail"), roles, text(typed, "organisation"));
    }

    Faults faults() {
        var faults = Faults.none()
                .require("handle", handle)
                .require("name", name)
                .limit("name", name, 100)
                .limit("mail", mail, 254);
        if (roles.isEmpty()) {
            faults.add("role", "settings.fault.role");
        }
        if (organisation.isEmpty() && roles.stream().anyMatch(FOR_AN_ORGANISATION::contains)) {
            faults.add("organisation", "refused.organisation-needed");
        }
        if (!organisation.isEmpty() && !organisation.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            faults.add("organisation", "settings.fault.organisation");
        }
        return faults;
    }

    Account.Person person() {
        return new Account.Person(name, mail);
    }

    @Nullable
    UUID speaksFor() {
        return organisation.isEmpty() ? null : UUID.fromString(organisation);
    }

    private static String text(MultiValueMap<String, String> typed, String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
