// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.List;

/// How to reach a vendor, a coordinator or an operator. Each part may be empty, not all of them.
///
/// @param other a web form or a postal address
public record Contact(String person, String mail, String phone, String other) {

    private static final String BETWEEN = "\u001f";

    public Contact {
        person = person.strip();
        mail = mail.strip();
        phone = phone.strip();
        other = other.strip();
    }

    /// Somebody who can be written to at once.
    public static Contact byMail(String person, String mail) {
        return new Contact(person, mail, "", "");
    }

    public boolean isEmpty() {
        return mail.isEmpty() && phone.isEmpty() && other.isEmpty();
    }

    /// One text to be sealed.
    String packed() {
        return String.join(BETWEEN, person, mail, phone, other);
    }

    static Contact unpacked(String text) {
        var parts = List.of(text.split(BETWEEN, -1));
        return new Contact(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    static Contact none() {
        return new Contact("", "", "", "");
    }

    /// Never the address, wherever it may be printed.
    @Override
    public String toString() {
        return "Contact[sealed]";
    }
}
