// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import java.util.List;
import madoguchi.access.Role;

/// As whom to look around, and what is worth seeing.
///
/// @param sights empty when the desk was filled before this start: then nobody remembers which case is which
record DemoPage(
        List<Group> people,
        List<Guests.CaseKey> sights,
        List<Guests.FinderKey> finders,
        List<Guests.OperatorKey> operators) {

    record Group(Role role, List<Member> members) {}

    /// @param language the person's own: `ja` or `en`
    record Member(String handle, String name, String organisation, String introduction, String language) {}
}
