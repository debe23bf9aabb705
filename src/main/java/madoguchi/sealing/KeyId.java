// SPDX-License-Identifier: Apache-2.0
package madoguchi.sealing;

import java.util.UUID;

/// The name of a key. It says nothing of the key, and stays when the key is destroyed.
public record KeyId(UUID value) {

    static KeyId fresh() {
        return new KeyId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
