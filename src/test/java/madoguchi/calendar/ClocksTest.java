// SPDX-License-Identifier: Apache-2.0
package madoguchi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClocksTest {

    private static final Instant TUESDAY_MORNING_IN_TOKYO = Instant.parse("2026-11-23T23:30:00Z");

    @TempDir
    Path folder;

    private final DeskZone tokyo = new DeskZone(ZoneId.of("Asia/Tokyo"), InstantSource.fixed(TUESDAY_MORNING_IN_TOKYO));
    private final Clocks clocks = clocks("");

    private Clocks clocks(String file) {
        return new Clocks(file, new BusinessDays("jp", ""), tokyo);
    }

    @ParameterizedTest
    @CsvSource({
        "ACKNOWLEDGE,              2026-11-20, 2026-11-27",
        "FIRST_WORD,               2026-11-20, 2026-11-26",
        "VERDICT,                  2026-11-20, 2026-12-07",
        "NOTICE,                   2026-11-20, 2026-11-25",
        "PUBLICATION_TARGET,       2026-11-20, 2027-01-04",
        "SILENCE_MAY_BE_LIFTED,    2025-11-01, 2026-11-01",
        "UNREACHABLE_TO_COMMITTEE, 2026-05-20, 2026-11-20",
        "PRODUCT_NAMED,            2026-08-20, 2026-11-20",
        "OPERATOR_ANSWERS_WHO,     2026-11-20, 2026-11-30",
        "OPERATOR_REPORTS,         2026-11-20, 2027-02-20",
        "FIRST_REMINDER,           2026-11-20, 2026-12-07",
        "SECOND_REMINDER,          2026-11-20, 2026-12-21",
        "FIGURES,                  2026-09-30, 2026-10-21",
        "CVE_RECORD,               2026-11-20, 2026-11-23"
    })
    void isDue(Clock clock, LocalDate start, LocalDate due) {
        assertThat(clocks.due(clock, start)).isEqualTo(due);
    }

    /// JAPAN 15c.5: the leap day, decided. The year from 2024-02-29 ends with 2025-02-28.
    @Test
    void liftsTheSilenceOfALeapDayOnTheFirstOfMarch() {
        assertThat(clocks.due(Clock.SILENCE_MAY_BE_LIFTED, LocalDate.of(2024, 2, 29)))
                .isEqualTo("2025-03-01");
        assertThat(clocks.due(Clock.SILENCE_MAY_BE_LIFTED, LocalDate.of(2024, 2, 28)))
                .isEqualTo("2025-02-28");
        assertThat(clocks.due(Clock.SILENCE_MAY_BE_LIFTED, LocalDate.of(2024, 3, 1)))
                .isEqualTo("2025-03-01");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, 2027-02-28", "2026-11-29, 2027-02-28", "2027-02-28, 2027-05-31", "2026-12-31, 2027-03-31"})
    void endsMonthsByTheCalendar(LocalDate notice, LocalDate due) {
        assertThat(clocks.due(Clock.OPERATOR_REPORTS, notice)).isEqualTo(due);
    }

    @Test
    void countsHoursExactlyAndDaysByTheDesk() {
        assertThat(clocks.due(Clock.CVE_RECORD, TUESDAY_MORNING_IN_TOKYO)).isEqualTo("2026-11-26T23:30:00Z");
        assertThat(clocks.due(Clock.NOTICE, TUESDAY_MORNING_IN_TOKYO))
                .as("two business days after Tuesday the 24th in Tokyo: Thursday's midnight there")
                .isEqualTo("2026-11-26T15:00:00Z");
        assertThat(clocks.due(Clock.SILENCE_MAY_BE_LIFTED, TUESDAY_MORNING_IN_TOKYO))
                .as("from the first moment of 2027-11-24 in Tokyo")
                .isEqualTo("2027-11-23T15:00:00Z");
    }

    @Test
    void keepsTheRuleThatHeldWhenTheClockStarted() throws IOException {
        var own = Files.writeString(folder.resolve("clocks.properties"), """
                publication-target.2027-04-01 = within 30 days
                verdict.2004-07-08 = within 5 business-days
                """);
        var overridden = clocks(own.toString());

        assertThat(overridden.due(Clock.PUBLICATION_TARGET, LocalDate.of(2027, 3, 31)))
                .isEqualTo("2027-05-15");
        assertThat(overridden.due(Clock.PUBLICATION_TARGET, LocalDate.of(2027, 4, 1)))
                .isEqualTo("2027-05-01");
        assertThat(overridden.due(Clock.VERDICT, LocalDate.of(2026, 11, 20))).isEqualTo("2026-11-30");
        assertThat(overridden.due(Clock.NOTICE, LocalDate.of(2026, 11, 20)))
                .isEqualTo(clocks.due(Clock.NOTICE, LocalDate.of(2026, 11, 20)));
    }

    @ParameterizedTest
    @EnumSource
    void knowsARuleForEveryClockEvenBeforeTheScheme(Clock clock) {
        assertThat(clocks.rule(clock, LocalDate.of(2004, 7, 7)))
                .isEqualTo(clocks.rule(clock, LocalDate.of(2026, 11, 24)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verdict.2027-04-01 = soon",
                "verdict.2027-04-01 = within 0 days",
                "verdict.2027-04-01 = within 5 fortnights",
                "verdict.2027-13-01 = within 5 days",
                "verdict = within 5 days",
                "judgement.2027-04-01 = within 5 days"
            })
    void refusesALineItCanNotRead(String line) throws IOException {
        var own = Files.writeString(folder.resolve("clocks.properties"), line);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> clocks(own.toString()))
                .withMessageContaining(line.substring(0, line.indexOf(" =")));
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> clocks(folder.resolve("nowhere.properties").toString()))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void knowsWhatDayItIsAtTheDesk() {
        assertThat(tokyo.today()).isEqualTo("2026-11-24");
        assertThat(tokyo.endOf(tokyo.today())).isEqualTo("2026-11-24T15:00:00Z");
    }
}
