// SPDX-License-Identifier: Apache-2.0
package madoguchi.access;

/// What somebody may be to the desk. A member of the desk can hold several roles;
/// a finder and an operator hold exactly one and have no account.
public enum Role {
    FINDER,
    HANDLER,
    PUBLISHER,
    CUSTODIAN,
    COORDINATOR,
    VENDOR,
    OPERATOR,
    AUDITOR,
    ADMINISTRATOR;

    /// The key of this role's name in the message files.
    public String messageKey() {
        return "access.role." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
