// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.UUID;

/// A participant of one case.
public record ParticipantId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
