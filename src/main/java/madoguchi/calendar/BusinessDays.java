// SPDX-License-Identifier: Apache-2.0
package madoguchi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The days on which the desk works: Monday to Friday, without the country's holidays, without the year's end.
///
/// Settings: `madoguchi.country` (`jp`, `de-by` …) and `madoguchi.year-end` (`12-29/01-03`, `none`; empty: the
/// country's custom).
@Component
public final class BusinessDays {

    private final Holidays holidays;
    private final Optional<YearEnd> yearEnd;

    public BusinessDays(
            @Value("${madoguchi.country:jp}") String country, @Value("${madoguchi.year-end:}") String yearEnd) {
        var code = country.strip().toLowerCase(Locale.ROOT);
        this.holidays = Holidays.of(code);
        this.yearEnd = YearEnd.of(code, yearEnd.strip());
    }

    public boolean isBusinessDay(LocalDate day) {
        return !isWeekend(day) && yearEnd.filter(closed -> closed.contains(day)).isEmpty() && !holidays.contains(day);
    }

    /// The n-th business day after a day, which itself is not counted (Civil Code art. 140). Zero leaves the day as
    /// it is, even if nobody works on it.
    ///
    /// @throws IllegalArgumentException if the number is negative
    public LocalDate plus(LocalDate start, int businessDays) {
        if (businessDays < 0) {
            throw new IllegalArgumentException("business days are counted forward");
        }
        var day = start;
        for (int left = businessDays; left > 0; ) {
            day = day.plusDays(1);
            if (isBusinessDay(day)) {
                left--;
            }
        }
        return day;
    }

    /// How many business days there are from one day to another, both counted; zero if the second comes first.
    public int between(LocalDate from, LocalDate to) {
        return (int) from.datesUntil(to.isBefore(from) ? from : to.plusDays(1))
                .filter(this::isBusinessDay)
                .count();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
