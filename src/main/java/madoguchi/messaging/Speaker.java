// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.Locale;
import madoguchi.coordination.Participant;

/// Whose words a message carries. It is all that the other side ever learns of who spoke.
enum Speaker {
    DESK,
    FINDER,
    VENDOR,
    OPERATOR,
    COORDINATOR;

    static Speaker of(Participant participant) {
        return switch (participant.kind()) {
            case VENDOR -> VENDOR;
            case OPERATOR -> OPERATOR;
            case COORDINATOR -> COORDINATOR;
        };
    }

    String messageKey() {
        return "messaging.speaker." + name().toLowerCase(Locale.ROOT);
    }
}
