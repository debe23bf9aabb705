// SPDX-License-Identifier: Apache-2.0
package madoguchi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessDaysTest {

    private static final LocalDate FIRST_DAY_OF_THE_SCHEME = LocalDate.of(2004, 7, 8);

    private final BusinessDays japan = new BusinessDays("jp", "");

    /// The published "reports per business day" of sixteen quarters: end, business days since 2004-07-08 inclusive,
    /// reports so far, published quotient (IPA, 届出状況).
    @ParameterizedTest
    @CsvSource({
        "2010-06-30, 1457,  6302, 4.33",
        "2017-03-31, 3102, 13061, 4.21",
        "2018-03-31, 3346, 13661, 4.08",
        "2018-06-30, 3408, 13822, 4.06",
        "2018-09-30, 3470, 13999, 4.03",
        "2018-12-31, 3532, 14090, 3.99",
        "2019-03-31, 3590, 14213, 3.96",
        "2019-06-30, 3649, 14710, 4.03",
        "2019-09-30, 3711, 15055, 4.06",
        "2019-12-31, 3772, 15227, 4.04",
        "2020-03-31, 3830, 15488, 4.04",
        "2020-06-30, 3891, 15676, 4.03",
        "2020-09-30, 3952, 15922, 4.03",
        "2020-12-31, 4013, 16225, 4.04",
        "2021-03-31, 4073, 16477, 4.05",
        "2025-06-30, 5106, 19484, 3.82"
    })
    void countsAsThePublishedFiguresDo(LocalDate end, int days, int reports, BigDecimal published) {
        int counted = japan.between(FIRST_DAY_OF_THE_SCHEME, end);

        assertThat(counted).isEqualTo(days);
        assertThat(BigDecimal.valueOf(reports).divide(BigDecimal.valueOf(counted), 2, RoundingMode.HALF_UP))
                .isEqualTo(published);
    }

    @Test
    void countsDifferentlyWithoutTheYearsEnd() {
        var withoutYearEnd = new BusinessDays("jp", "none");

        assertThat(withoutYearEnd.between(FIRST_DAY_OF_THE_SCHEME, LocalDate.of(2010, 6, 30)))
                .isGreaterThan(1457);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2005-05-04, between two holidays, until 2006",
        "2005-03-21, substitute for the vernal equinox",
        "2008-05-06, substitute that moved on past two holidays",
        "2009-09-22, between two holidays in September",
        "2015-09-22, between two holidays in September",
        "2019-04-30, between two holidays of the accession",
        "2019-05-01, accession",
        "2019-05-02, between two holidays of the accession",
        "2019-05-06, substitute for Children's Day",
        "2019-10-22, enthronement",
        "2020-02-24, substitute for the new birthday",
        "2020-07-23, moved for the games",
        "2020-07-24, moved for the games",
        "2020-08-10, moved for the games",
        "2021-07-22, moved for the games",
        "2021-07-23, moved for the games",
        "2021-08-09, substitute for the moved Mountain Day",
        "2024-02-12, substitute for Foundation Day",
        "2026-09-22, between two holidays in September",
        "2026-12-29, year's end",
        "2027-01-01, new year",
        "2026-11-21, Saturday",
        "2026-11-22, Sunday"
    })
    void isClosedOn(LocalDate day, String why) {
        assertThat(japan.isBusinessDay(day)).as(why).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2019-12-23, no birthday in the year of the accession",
        "2020-07-20, Marine Day had moved",
        "2020-10-12, Sports Day had moved",
        "2020-08-11, Mountain Day had moved",
        "2021-10-11, Sports Day had moved",
        "2021-12-23, no longer the birthday",
        "2026-12-28, last day of the year",
        "2027-01-04, first day of the year"
    })
    void isOpenOn(LocalDate day, String why) {
        assertThat(japan.isBusinessDay(day)).as(why).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2000, 2000-03-20, 2000-09-23",
        "2012, 2012-03-20, 2012-09-22",
        "2016, 2016-03-20, 2016-09-22",
        "2021, 2021-03-20, 2021-09-23",
        "2023, 2023-03-21, 2023-09-23",
        "2025, 2025-03-20, 2025-09-23",
        "2026, 2026-03-20, 2026-09-23",
        "2027, 2027-03-21, 2027-09-23"
    })
    void knowsTheEquinoxes(int year, LocalDate vernal, LocalDate autumnal) {
        assertThat(JapaneseHolidays.vernalEquinox(year)).isEqualTo(vernal);
        assertThat(JapaneseHolidays.autumnalEquinox(year)).isEqualTo(autumnal);
    }

    @Test
    void skipsTheYearsEndForAReportOfTheTwentyEighth() {
        assertThat(japan.plus(LocalDate.of(2026, 12, 28), 1)).isEqualTo("2027-01-04");
        assertThat(japan.plus(LocalDate.of(2026, 12, 28), 3)).isEqualTo("2027-01-06");
    }

    @Test
    void leavesTheDayAsItIsForZeroAndCountsOnlyForward() {
        var sunday = LocalDate.of(2026, 11, 22);

        assertThat(japan.plus(sunday, 0)).isEqualTo(sunday);
        assertThatIllegalArgumentException().isThrownBy(() -> japan.plus(sunday, -1));
    }

    @Test
    void countsBothEnds() {
        var tuesday = LocalDate.of(2026, 11, 24);

        assertThat(japan.between(tuesday, tuesday)).isEqualTo(1);
        assertThat(japan.between(tuesday, tuesday.plusDays(1))).isEqualTo(2);
        assertThat(japan.between(tuesday.minusDays(1), tuesday))
                .as("the 23rd is a holiday")
                .isEqualTo(1);
        assertThat(japan.between(tuesday, tuesday.minusDays(1))).isZero();
    }

    @Test
    void worksInOtherCountriesByTheirCalendars() {
        var bavaria = new BusinessDays("DE-BY", "");
        var germany = new BusinessDays("de", "12-24/12-31");
        var epiphany = LocalDate.of(2026, 1, 6);

        assertThat(bavaria.isBusinessDay(epiphany)).isFalse();
        assertThat(germany.isBusinessDay(epiphany)).isTrue();
        assertThat(germany.isBusinessDay(LocalDate.of(2026, 12, 29))).isFalse();
        assertThat(bavaria.isBusinessDay(LocalDate.of(2026, 12, 29))).isTrue();
    }

    @Test
    void refusesACountryItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BusinessDays("atlantis", ""))
                .withMessageContaining("madoguchi.country");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12-29", "29.12./3.1.", "12-29/01-03/02-01", "yes"})
    void refusesAYearsEndItCanNotRead(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BusinessDays("jp", setting))
                .withMessageContaining("madoguchi.year-end");
    }
}
