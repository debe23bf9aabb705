// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.UUID;

/// A case.
public record CaseId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
