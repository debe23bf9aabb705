// SPDX-License-Identifier: Apache-2.0
package madoguchi.sealing;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;

/// A new master key wraps all keys; the earlier one is forgotten.
public record MasterKeyRotated(long keys) implements Recorded {

    @Override
    public Subject subject() {
        return new Subject("key", "master");
    }
}
