// SPDX-License-Identifier: Apache-2.0
package madoguchi.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The days around the new year on which the desk is closed beside the holidays. In Japan public bodies close from
/// December 29 to January 3 (行政機関の休日に関する法律 art. 1 (1) iii), and the published figures count so.
record YearEnd(MonthDay first, MonthDay last) {

    private static final String JAPAN = "12-29/01-03";

    /// Reads `12-29/01-03`, `none`, or nothing, which means the country's custom.
    ///
    /// @throws IllegalArgumentException if it is none of these
    static Optional<YearEnd> of(String country, String setting) {
        if (setting.isBlank()) {
            return country.equals("jp") ? Optional.of(parse(JAPAN)) : Optional.empty();
        }
        return setting.equals("none") ? Optional.empty() : Optional.of(parse(setting));
    }

    private static YearEnd parse(String setting) {
        var ends = setting.split("/", -1);
        try {
            if (ends.length == 2) {
                return new YearEnd(MonthDay.parse("--" + ends[0]), MonthDay.parse("--" + ends[1]));
            }
        } catch (DateTimeParseException unreadable) {
            throw refusal(unreadable);
        }
        throw refusal(null);
    }

    private static IllegalArgumentException refusal(@Nullable Exception cause) {
        return new IllegalArgumentException("madoguchi.year-end: write 12-29/01-03, or none", cause);
    }

    boolean contains(LocalDate day) {
        var monthDay = MonthDay.from(day);
        boolean started = !monthDay.isBefore(first);
        boolean unfinished = !monthDay.isAfter(last);
        return first.isAfter(last) ? started || unfinished : started && unfinished;
    }
}
