// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import madoguchi.Faults;

/// What was typed about an organisation of the directory.
record OrganisationForm(Map<String, String> typed) {

    OrganisationForm {
        typed = Map.copyOf(typed);
    }

    static OrganisationForm of(Organisation it) {
        return new OrganisationForm(Map.of(
                "kind", it.kind().name(),
                "nameJa", it.names().ja(),
                "nameEn", it.names().en(),
                "person", it.contact().person(),
                "mail", it.contact().mail(),
                "phone", it.contact().phone(),
                "other", it.contact().other(),
                "products", it.products()));
    }

    String get(String field) {
        return typed.getOrDefault(field, "");
    }

    Optional<Organisation.Kind> kind() {
        return Arrays.stream(Organisation.Kind.values())
                .filter(kind -> kind.name().equals(get("kind")))
                .findFirst();
    }

    Organisation.Names names() {
        return new Organisation.Names(get("nameJa"), get("nameEn"));
    }

    Contact contact() {
        return new Contact(get("person"), get("mail"), get("phone"), get("other"));
    }

    Faults faults() {
        var faults = Faults.none();
        if (kind().isEmpty()) {
            faults.add("kind", "coordination.fault.kind");
        }
        faults.require("nameJa", get("nameJa"));
        if (contact().isEmpty()) {
            faults.add("mail", "coordination.fault.contact");
        } else if (!get("mail").isBlank() && !NewcomerForm.looksLikeMail(get("mail"))) {
            faults.add("mail", "coordination.fault.mail");
        }
        typed.forEach((field, value) -> faults.limit(field, value, AnswerForm.LONGEST));
        return faults;
    }

    /// Never what was typed, wherever it may be printed.
    @Override
    public String toString() {
        return "OrganisationForm[typed]";
    }
}
