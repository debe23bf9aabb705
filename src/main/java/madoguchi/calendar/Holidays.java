// SPDX-License-Identifier: Apache-2.0
package madoguchi.calendar;

import java.time.LocalDate;

/// The days on which a country as a whole does not work, beside its weekends.
interface Holidays {

    boolean contains(LocalDate day);

    /// The holidays of a country (`jp`), or of a part of it where that differs (`de-by`).
    ///
    /// @throws IllegalArgumentException if nothing is known of that country
    static Holidays of(String country) {
        return country.equals("jp") ? new JapaneseHolidays() : new CountryHolidays(country);
    }
}
