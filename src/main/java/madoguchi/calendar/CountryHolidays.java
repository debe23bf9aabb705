// SPDX-License-Identifier: Apache-2.0
package madoguchi.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.net.URL;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Holidays as jollyday knows them. Days that are only observed, without a day off, do not count.
final class CountryHolidays implements Holidays {

    private final HolidayManager manager;
    private final String[] region;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    CountryHolidays(String code) {
        var parts = code.split("-");
        if (!HolidayManager.getSupportedCalendarCodes().contains(parts[0].toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("madoguchi.country: no holidays are known for \"" + code + "\"");
        }
        this.region = Arrays.copyOfRange(parts, 1, parts.length);
        this.manager = manager(ManagerParameters.create(parts[0]));
    }

    CountryHolidays(URL file) {
        this.region = new String[0];
        this.manager = manager(ManagerParameters.create(file));
    }

    private static HolidayManager manager(ManagerParameter parameter) {
        return HolidayManager.getInstance(parameter);
    }

    @Override
    public boolean contains(LocalDate day) {
        return in(day.getYear()).contains(day);
    }

    Set<LocalDate> in(int year) {
        return years.computeIfAbsent(year, this::read);
    }

    private Set<LocalDate> read(int year) {
        return manager.getHolidays(Year.of(year), region).stream()
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
