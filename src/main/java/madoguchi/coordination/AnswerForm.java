// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import madoguchi.Faults;

/// What was typed as an answer.
record AnswerForm(Participant.Kind kind, Map<String, String> typed) {

    /// The longest words taken, in characters.
    static final int LONGEST = 10_000;

    private static final List<String> OF_VENDOR = List.of(
            "investigating",
            "investigating-affected",
            "investigating-not-affected",
            "affected",
            "fixed-in",
            "not-affected",
            "will-not-fix");
    private static final List<String> OF_OPERATOR = List.of(
            "verified",
            "not-verified",
            "asks-for-help",
            "not-a-vulnerability",
            "will-fix",
            "fixed",
            "page-removed",
            "avoided-by-operation");
    private static final Set<String> WITH_DAY = Set.of("will-fix", "fixed", "page-removed", "avoided-by-operation");

    AnswerForm {
        typed = Map.copyOf(typed);
    }

    static AnswerForm empty(Participant.Kind kind) {
        return new AnswerForm(kind, Map.of());
    }

    String get(String field) {
        return typed.getOrDefault(field, "");
    }

    /// The answers that this kind of participant can give.
    List<String> codes() {
        return switch (kind) {
            case VENDOR -> OF_VENDOR;
            case OPERATOR -> OF_OPERATOR;
            case COORDINATOR -> List.of();
        };
    }

    Faults faults(LocalDate today) {
        var faults = Faults.none();
        if (!codes().contains(get("answer"))) {
            faults.add("answer", "coordination.fault.answer");
        }
        if ("fixed-in".equals(get("answer"))) {
            faults.require("version", get("version"));
        }
        if (WITH_DAY.contains(get("answer"))) {
            checkDay(faults, today);
        }
        return faults.limit("version", get("version"), 200).limit("words", get("words"), LONGEST);
    }

    private void checkDay(Faults faults, LocalDate today) {
        var ahead = "will-fix".equals(get("answer"));
        if (day().isEmpty()) {
            faults.add("day", "coordination.fault.day");
        } else if (ahead && day().get().isBefore(today)) {
            faults.add("day", "coordination.fault.day.past");
        } else if (!ahead && day().get().isAfter(today)) {
            faults.add("day", "coordination.fault.day.to-come");
        }
    }

    /// @throws java.util.NoSuchElementException while the form has faults
    Answers.Saying saying() {
        var version = Optional.of(get("version").strip()).filter(text -> !text.isEmpty());
        return new Answers.Saying(
                new AnswerRow(get("answer"), version, day()).answer(), get("words"), "true".equals(get("check")));
    }

    private Optional<LocalDate> day() {
        return dayIn(get("day"));
    }

    static Optional<LocalDate> dayIn(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty(); // a fault, which `faults` names
        }
    }

    /// Never what was typed, wherever it may be printed.
    @Override
    public String toString() {
        return "AnswerForm[typed]";
    }
}
