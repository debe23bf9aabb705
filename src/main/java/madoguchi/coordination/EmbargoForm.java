// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import madoguchi.Faults;

/// What was typed about an embargo: a day and an hour at the desk, the terms that an answer means, words.
record EmbargoForm(Map<String, String> typed) {

    EmbargoForm {
        typed = Map.copyOf(typed);
    }

    static EmbargoForm empty() {
        return new EmbargoForm(Map.of());
    }

    String get(String field) {
        return typed.getOrDefault(field, "");
    }

    Faults proposalFaults() {
        var faults = Faults.none();
        if (terms(ZoneId.of("UTC")).isEmpty()) {
            faults.add("until", "coordination.fault.day");
        }
        return faults.limit("words", get("words"), AnswerForm.LONGEST);
    }

    Faults endFaults() {
        var faults = Faults.none();
        if (reason().isEmpty()) {
            faults.add("reason", "coordination.fault.reason");
        }
        if (!"true".equals(get("sure"))) {
            faults.add("sure", "coordination.fault.sure");
        }
        return faults.limit("words", get("words"), AnswerForm.LONGEST);
    }

    Optional<Terms> terms(ZoneId zone) {
        return AnswerForm.dayIn(get("until")).flatMap(day -> hour().map(hour -> Terms.until(day, hour, zone)));
    }

    /// The terms that stood on the page when it was answered; none when the page named none.
    Optional<Terms> meant() {
        return SilenceView.read(get("terms"));
    }

    Optional<EndReason> reason() {
        return Arrays.stream(EndReason.values())
                .filter(reason -> reason.code().equals(get("reason")))
                .findFirst();
    }

    String words() {
        return get("words").strip();
    }

    private Optional<LocalTime> hour() {
        try {
            return Optional.of(
                    get("hour").isBlank()
                            ? LocalTime.NOON
                            : LocalTime.parse(get("hour").strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty(); // a fault, which `proposalFaults` names
        }
    }

    /// Never what was typed, wherever it may be printed.
    @Override
    public String toString() {
        return "EmbargoForm[typed]";
    }
}
