// SPDX-License-Identifier: Apache-2.0
package madoguchi.mail;

import madoguchi.audit.Subject;

/// One mail out.
///
/// @param about the report or case it belongs to
/// @param subject free of confidential words: it travels in the clear even when the text is encrypted
public record Letter(Addressee to, Subject about, String subject, String text) {

    /// Whom a letter goes to. The address is sealed at rest; the kind is what the desk's lists show.
    public record Addressee(Kind kind, String address) {}

    public enum Kind {
        FINDER,
        VENDOR,
        OPERATOR,
        COORDINATOR,
        DESK
    }
}
