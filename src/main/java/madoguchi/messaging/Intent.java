// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.Locale;

/// What somebody wants of the desk with a message.
public enum Intent {
    /// To be read.
    WORD,
    /// To be passed on to the other side, as far as the desk can.
    PASS_ON,
    /// To be released from silence, one year after the starting date (guideline IV.2, JAPAN P-F5).
    LIFT_SILENCE;

    String messageKey() {
        return "messaging.intent." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
