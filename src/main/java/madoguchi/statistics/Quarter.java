// SPDX-License-Identifier: Apache-2.0
package madoguchi.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Three months of the calendar year, as the figures are counted: `2026-Q4` is October to December 2026.
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern SYNTAX = Pattern.compile("([0-9]{4})-?[Qq]([1-4])");

    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("a year has four quarters");
        }
    }

    /// Reads `2026-Q4` or `2026q4`; empty if it is neither.
    public static Optional<Quarter> read(String text) {
        var matcher = SYNTAX.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public LocalDate first() {
        return LocalDate.of(year, number * 3 - 2, 1);
    }

    public LocalDate last() {
        return first().plusMonths(3).minusDays(1);
    }

    /// So many quarters later; earlier for a negative number.
    public Quarter plus(int quarters) {
        return of(first().plusMonths(3L * quarters));
    }

    /// This quarter and those after it up to another, both included; nothing if that one comes first.
    public List<Quarter> to(Quarter last) {
        return Stream.iterate(this, quarter -> quarter.compareTo(last) <= 0, quarter -> quarter.plus(1))
                .toList();
    }

    @Override
    public int compareTo(Quarter other) {
        return first().compareTo(other.first());
    }

    @Override
    public String toString() {
        return "%04d-Q%d".formatted(year, number);
    }
}
