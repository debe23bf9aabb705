// SPDX-License-Identifier: Apache-2.0
package madoguchi.calendar;

import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The holidays of Japan: those that the law names (in `holidays-jp.xml`), the equinoxes, and those that follow from
/// the others. Exact since 2000.
///
/// Source: 国民の祝日に関する法律, art. 2 and 3.
final class JapaneseHolidays implements Holidays {

    /// From this year a substitute moves on until it finds a day that is no holiday (平成17年法律第43号).
    private static final int SUBSTITUTES_MOVE_ON = 2007;

    private final CountryHolidays named =
            new CountryHolidays(Objects.requireNonNull(JapaneseHolidays.class.getResource("holidays-jp.xml")));
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    @Override
    public boolean contains(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), this::in).contains(day);
    }

    private Set<LocalDate> in(int year) {
        var holidays = new HashSet<>(named.in(year));
        holidays.add(vernalEquinox(year));
        holidays.add(autumnalEquinox(year));
        var following = new HashSet<LocalDate>();
        for (var holiday : holidays) {
            addSubstitute(holiday, holidays, following);
            addDayBetween(holiday, holidays, following);
        }
        holidays.addAll(following);
        return Set.copyOf(holidays);
    }

    /// Art. 3 (2): for a holiday on a Sunday, a later day.
    private static void addSubstitute(LocalDate holiday, Set<LocalDate> holidays, Set<LocalDate> following) {
        if (holiday.getDayOfWeek() != SUNDAY) {
            return;
        }
        var substitute = holiday.plusDays(1);
        while (holiday.getYear() >= SUBSTITUTES_MOVE_ON && holidays.contains(substitute)) {
            substitute = substitute.plusDays(1);
        }
        following.add(substitute);
    }

    /// Art. 3 (3): a day before and after which is a holiday is one itself. Until 2006 not on a Sunday nor on a
    /// substitute's Monday, which makes no difference to whether people work.
    private static void addDayBetween(LocalDate holiday, Set<LocalDate> holidays, Set<LocalDate> following) {
        var between = holiday.plusDays(1);
        if (holidays.contains(between.plusDays(1)) && !holidays.contains(between)) {
            following.add(between);
        }
    }

    /// The day of the equinox in Japan's time, by the approximation of the Maritime Safety Agency's hydrographic
    /// department (海上保安庁水路部), good from 1980 to 2099. The day becomes official in February of the year before.
    static LocalDate vernalEquinox(int year) {
        return LocalDate.of(year, 3, equinox(20.8431, year));
    }

    static LocalDate autumnalEquinox(int year) {
        return LocalDate.of(year, 9, equinox(23.2488, year));
    }

    private static int equinox(double in1980, int year) {
        int since = year - 1980;
        return (int) Math.floor(in1980 + 0.242194 * since) - Math.floorDiv(since, 4);
    }
}
