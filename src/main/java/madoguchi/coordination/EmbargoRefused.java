// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

/// An act on an embargo that the rules don't know or don't allow. Nothing has changed.
///
/// Names states and acts only: no date, no participant, nothing of the vulnerability, so it may be shown and
/// logged.
class EmbargoRefused extends RuntimeException {

    /// The fact that stood against it. The words for it stand under `embargo.refused.…` in the messages.
    enum Ground {
        NO_SUCH_MOVE("no-such-move", "this state has no such move"),
        OTHER_TERMS("other-terms", "other terms are on the table"),
        END_IS_PAST("end-is-past", "its end has passed"),
        DATE_NOT_REACHED("date-not-reached", "its date has not come"),
        TOO_FAR_AHEAD("too-far-ahead", "the end is too far ahead"),
        TOO_LONG_ALTOGETHER("too-long-altogether", "the silence would last too long altogether"),
        OUTSIDE_THE_ZONE("outside-the-zone", "what is known in the world leaves no room for it"),
        MUST_END("must-end", "what is known in the world ends it");

        private final String code;
        private final String fact;

        Ground(String code, String fact) {
            this.code = code;
            this.fact = fact;
        }

        String messageKey() {
            return "embargo.refused." + code;
        }
    }

    private final Ground ground;
    private final String state;
    private final EmbargoAct.Kind kind;

    EmbargoRefused(Ground ground, Embargo embargo, EmbargoAct.Kind kind) {
        super("The embargo is %s; the %s is refused: %s.".formatted(embargo.code(), kind.code(), ground.fact));
        this.ground = ground;
        this.state = embargo.code();
        this.kind = kind;
    }

    Ground ground() {
        return ground;
    }

    String messageKey() {
        return ground.messageKey();
    }

    /// The code of the state that refused.
    String state() {
        return state;
    }

    EmbargoAct.Kind kind() {
        return kind;
    }
}
