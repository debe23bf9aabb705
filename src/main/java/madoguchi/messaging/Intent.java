// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

/// What somebody wants of the desk with a message.
enum Intent {
    /// To be read.
    WORD,
    /// To be passed on to the other side, as far as the desk can.
    PASS_ON,
    /// To be released from silence, one year after the starting date (guideline IV.2, JAPAN P-F5).
    LIFT_SILENCE
}
