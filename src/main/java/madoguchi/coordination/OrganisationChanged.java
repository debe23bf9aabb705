// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.UUID;
import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;

/// An entry of the directory was changed; what it said before is gone.
public record OrganisationChanged(UUID organisation) implements Recorded {

    @Override
    public Subject subject() {
        return new Subject("organisation", organisation.toString());
    }
}
