// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.UUID;
import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;

/// A vendor or coordinator was entered into the directory.
public record OrganisationAdded(UUID organisation, Organisation.Kind kind) implements Recorded {

    @Override
    public Subject subject() {
        return new Subject("organisation", organisation.toString());
    }
}
