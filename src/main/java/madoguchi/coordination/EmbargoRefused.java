// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.Refused;
import org.springframework.http.HttpStatus;

/// An act on an embargo that the rules don't know or don't allow. Nothing has changed.
///
/// Names states and acts only: no date, no participant, nothing of the vulnerability, so it may be shown and
/// logged.
final class EmbargoRefused extends Refused {

    /// The fact that stood against it.
    enum Ground {
        NO_SUCH_MOVE("no-such-move"),
        OTHER_TERMS("other-terms"),
        END_IS_PAST("end-is-past"),
        DATE_NOT_REACHED("date-not-reached"),
        TOO_FAR_AHEAD("too-far-ahead"),
        TOO_LONG_ALTOGETHER("too-long-altogether"),
        OUTSIDE_THE_ZONE("outside-the-zone"),
        MUST_END("must-end");

        private final String code;

        Ground(String code) {
            this.code = code;
        }

        String messageKey() {
            return "coordination.embargo.refused." + code;
        }
    }

    private final Ground ground;
    private final String state;
    private final EmbargoAct.Kind kind;

    EmbargoRefused(Ground ground, Embargo embargo, EmbargoAct.Kind kind) {
        super(HttpStatus.CONFLICT, ground.messageKey());
        this.ground = ground;
        this.state = embargo.code();
        this.kind = kind;
    }

    Ground ground() {
        return ground;
    }

    /// The code of the state that refused.
    String state() {
        return state;
    }

    EmbargoAct.Kind kind() {
        return kind;
    }
}
