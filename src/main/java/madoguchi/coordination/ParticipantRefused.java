// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.Refused;
import org.springframework.http.HttpStatus;

/// An act on a participant that does not fit how things stand. Nothing has changed.
final class ParticipantRefused extends Refused {

    enum Ground {
        ALREADY_TAKES_PART,
        WRONG_KIND_FOR_CASE,
        ALREADY_NOTIFIED,
        NOT_NOTIFIED,
        NO_ADDRESS,
        ANSWER_OF_ANOTHER_KIND,
        DAY_TO_COME,
        NO_EMBARGO_FOR_WEBSITES;

        String messageKey() {
            return "coordination.refused."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Ground ground;

    ParticipantRefused(Ground ground) {
        super(HttpStatus.CONFLICT, ground.messageKey());
        this.ground = ground;
    }

    Ground ground() {
        return ground;
    }
}
