// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;

/// Nobody needed the finder's identity any more; it has been destroyed.
public record IdentityShredded(FinderId finder) implements Recorded {

    @Override
    public Subject subject() {
        return new Subject("finder", finder.toString());
    }
}
