// SPDX-License-Identifier: Apache-2.0
package madoguchi.sealing;

/// Whose secrets a key seals, and so when it is destroyed.
public enum Purpose {
    /// A finder's identity and words: until handling ends and no consent asks otherwise.
    FINDER,
    /// What the desk and the participants write about a case: until its retention ends.
    CASE,
    /// A mail that waits to be processed: until it became a report or a message.
    MAIL,
    /// Names and addresses that the desk needs to work: never.
    DESK
}
