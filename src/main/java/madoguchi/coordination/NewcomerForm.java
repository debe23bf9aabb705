// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.Map;
import java.util.UUID;
import madoguchi.Faults;
import madoguchi.Refused;

/// What was typed to bring somebody into a case: an organisation of the directory, or one that is new.
record NewcomerForm(Map<String, String> typed) {

    static final int LONGEST = 500;

    NewcomerForm {
        typed = Map.copyOf(typed);
    }

    static NewcomerForm empty() {
        return new NewcomerForm(Map.of());
    }

    String get(String field) {
        return typed.getOrDefault(field, "");
    }

    boolean isFromDirectory() {
        return !get("organisation").isBlank();
    }

    /// @throws Refused when it is no id
    UUID organisation() {
        return id(get("organisation"));
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw Refused.notFound(); // no id at all
        }
    }

    Contact contact() {
        return new Contact(get("person"), get("mail"), get("phone"), get("other"));
    }

    Faults faults() {
        var faults = Faults.none();
        if (isFromDirectory()) {
            return faults;
        }
        faults.require("name", get("name"));
        typed.forEach((field, value) -> faults.limit(field, value, LONGEST));
        if (contact().isEmpty()) {
            faults.add("mail", "coordination.fault.contact");
        } else if (!get("mail").isBlank() && !looksLikeMail(get("mail"))) {
            faults.add("mail", "coordination.fault.mail");
        }
        return faults;
    }

    static boolean looksLikeMail(String text) {
        return text.strip().matches("[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;]+");
    }

    /// Never what was typed, wherever it may be printed.
    @Override
    public String toString() {
        return "NewcomerForm[typed]";
    }
}
