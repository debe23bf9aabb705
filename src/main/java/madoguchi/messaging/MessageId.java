// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.Optional;
import java.util.UUID;

/// A message.
record MessageId(UUID value) {

    /// Reads an id as it stands in an address.
    static Optional<MessageId> read(String written) {
        try {
            return Optional.of(new MessageId(UUID.fromString(written)));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // somebody typed the address by hand
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
