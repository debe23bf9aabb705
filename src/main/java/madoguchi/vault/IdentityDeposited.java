// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;

/// A finder's identity has been sealed into the vault.
public record IdentityDeposited(FinderId finder) implements Recorded {

    @Override
    public Subject subject() {
        return new Subject("finder", finder.toString());
    }
}
