// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

import java.util.UUID;

/// All that the rest of the house knows of a finder.
public record FinderId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
