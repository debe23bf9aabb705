// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

/// What the rules say about an act, and why, as a key into the messages. Advice informs a person; only the
/// last two stop one, because there the silence would claim to protect what is no longer secret.
record Guidance(Force force, Ground ground) {

    enum Force {
        MAY,
        SHOULD,
        SHOULD_NOT,
        MUST_NOT,
        SHALL_TERMINATE;

        boolean forbids() {
            return switch (this) {
                case MAY, SHOULD, SHOULD_NOT -> false;
                case MUST_NOT, SHALL_TERMINATE -> true;
            };
        }
    }

    enum Ground {
        QUIET("quiet"),
        SOMEBODY_KNOWS("somebody-knows"),
        TRAILING("trailing"),
        FIX_READY("fix-ready"),
        FIX_DEPLOYED("fix-deployed"),
        ATTACKED("attacked"),
        PUBLIC("public"),
        LAPSED("lapsed"),
        NO_SUCH_MOVE("no-such-move");

        private final String code;

        Ground(String code) {
            this.code = code;
        }
    }

    String messageKey() {
        return "coordination.embargo.guidance." + ground.code;
    }
}
