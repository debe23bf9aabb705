// SPDX-License-Identifier: Apache-2.0
package madoguchi.sealing;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;

/// A key is gone, and with it whatever it sealed.
public record KeyDestroyed(KeyId key, Purpose purpose) implements Recorded {

    @Override
    public Subject subject() {
        return new Subject("key", key.toString());
    }
}
