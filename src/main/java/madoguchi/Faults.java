// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with a form, field by field, in the order of the form. The page shows it above the form and beside
/// each field; what was typed stays.
public final class Faults {

    /// @param field the name (and id) of the field it is about
    public record Fault(String field, String messageKey, Object[] arguments) {}

    private final List<Fault> faults = new ArrayList<>();

    public static Faults none() {
        return new Faults();
    }

    /// Notes a fault. The first fault of a field is the one shown beside it.
    public Faults add(String field, String messageKey, Object... arguments) {
        faults.add(new Fault(field, messageKey, arguments.clone()));
        return this;
    }

    /// Notes that a field must not be empty, when it is.
    public Faults require(String field, String value) {
        return value.isBlank() ? add(field, "fault.required") : this;
    }

    /// Notes that a text is longer than we take, when it is.
    public Faults limit(String field, String value, int most) {
        return value.length() > most ? add(field, "fault.too-long", most) : this;
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    public List<Fault> all() {
        return List.copyOf(faults);
    }

    /// The words beside a field, or nothing.
    public String of(String field, View view) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .findFirst()
                .map(fault -> view.t(fault.messageKey(), fault.arguments()))
                .orElse("");
    }

    public boolean has(String field) {
        return faults.stream().anyMatch(fault -> fault.field().equals(field));
    }
}
