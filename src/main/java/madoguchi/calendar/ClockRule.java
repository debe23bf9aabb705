// SPDX-License-Identifier: Apache-2.0
package madoguchi.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How long a clock runs, from a certain day on.
public record ClockRule(Clock clock, LocalDate validFrom, Kind kind, int amount, Unit unit) {

    /// WITHIN: due is the last day on which it is in time. AFTER: due is the first day on which it may be done.
    public enum Kind {
        WITHIN,
        AFTER
    }

    /// In what a length is measured.
    public enum Unit {
        HOURS,
        DAYS,
        BUSINESS_DAYS,
        WEEKS,
        MONTHS,
        YEARS
    }

    private static final Pattern LENGTH = Pattern.compile("(within|after) ([1-9][0-9]{0,3}) ([a-z-]+)");

    /// Reads one line of `clocks.properties`: `verdict.2004-07-08` and `within 10 business-days`.
    ///
    /// @throws IllegalArgumentException naming the line, if it can't be understood
    static ClockRule parse(String key, String value) {
        int dot = key.indexOf('.');
        var length = LENGTH.matcher(value.strip());
        if (dot < 0 || !length.matches()) {
            throw unreadable(key, null);
        }
        try {
            return new ClockRule(
                    Clock.valueOf(constant(key.substring(0, dot))),
                    LocalDate.parse(key.substring(dot + 1)),
                    Kind.valueOf(constant(length.group(1))),
                    Integer.parseInt(length.group(2)),
                    Unit.valueOf(constant(length.group(3))));
        } catch (IllegalArgumentException | DateTimeException unknown) {
            throw unreadable(key, unknown);
        }
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static IllegalArgumentException unreadable(String key, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "clocks: the line \"" + key + "\" is not like: verdict.2004-07-08 = within 10 business-days", cause);
    }

    /// The day on which this clock is due if it starts on that day.
    LocalDate due(LocalDate start, BusinessDays businessDays) {
        return switch (unit) {
            case HOURS -> start.plusDays(Math.ceilDiv(amount, 24));
            case DAYS -> start.plusDays(amount);
            case WEEKS -> start.plusWeeks(amount);
            case BUSINESS_DAYS -> businessDays.plus(start, amount);
            case MONTHS -> byCalendar(start, amount);
            case YEARS -> byCalendar(start, Math.multiplyExact(12, amount));
        };
    }

    /// Months and years run by the calendar, as the Japanese Civil Code counts them (art. 140, 143): they end with
    /// the day before the one of the same number, and where the last month has no such day, with its last day.
    /// AFTER counts the starting date as the first day, so a year from 2025-11-01 is over on 2026-11-01, and one
    /// from 2024-02-29 (which ends with 2025-02-28) is over on 2025-03-01: nobody speaks a day too early.
    /// WITHIN does not count it: three months from 2025-11-01 end with 2026-02-01.
    private LocalDate byCalendar(LocalDate start, int months) {
        return switch (kind) {
            case AFTER -> firstDayAfter(start, months);
            case WITHIN -> firstDayAfter(start.plusDays(1), months).minusDays(1);
        };
    }

    private static LocalDate firstDayAfter(LocalDate firstDay, int months) {
        var sameDay = firstDay.plusMonths(months);
        return sameDay.getDayOfMonth() == firstDay.getDayOfMonth() ? sameDay : sameDay.plusDays(1);
    }
}
