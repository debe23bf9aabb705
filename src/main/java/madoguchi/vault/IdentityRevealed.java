// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;

/// A custodian looked at a finder's identity.
public record IdentityRevealed(FinderId finder, Custody.Reason reason) implements Recorded {

    @Override
    public Subject subject() {
        return new Subject("finder", finder.toString());
    }
}
