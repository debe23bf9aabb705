// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// The story is whole, and moves with the present.
class StoryTest {

    private static final Instant PRESENT = Instant.parse("2031-03-05T03:00:00Z");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Story story = Stories.read(PRESENT);

    @Test
    void endsInTheWeekBeforeThePresent() {
        assertThat(story.desk().now()).isBetween(PRESENT.minus(Duration.ofDays(7)), PRESENT);
    }

    @Test
    void keepsTheDaysOfTheWeek() {
        var first = story.reports().getFirst();
        assertThat(first.receivedOn().atZone(TOKYO).getDayOfWeek()).hasToString("TUESDAY");
        assertThat(first.receivedOn().atZone(TOKYO).toLocalTime()).hasToString("10:24");
    }

    @Test
    void movesTheDaysThatItsPeopleWriteOf() {
        var shift = new Shift(1);
        assertThat(shift.of("公表は2026年12月28日です。12月28日に、では 2026-12-28 を。"))
                .isEqualTo("公表は2027年1月4日です。1月4日に、では 2027-01-04 を。");
        assertThat(shift.of("on 20 May 2026, not 28 May")).isEqualTo("on 27 May 2026, not 4 June");
        assertThat(shift.of("2026年12月の予定")).isEqualTo("2026年12月の予定");
        assertThat(new Shift(4).of("2026年12月の予定")).isEqualTo("2027年1月の予定");
    }

    @Test
    void leavesAloneWhatIsNoDay() {
        var shift = new Shift(9);
        assertThat(shift.of("CVE-2026-9900011 と 000-000-0511、13月40日、1.2.3"))
                .isEqualTo("CVE-2026-9900011 と 000-000-0511、13月40日、1.2.3");
    }

    @Test
    void namesOnlyReportsAndVendorsThatThereAre() {
        assertThat(story.cases())
                .flatExtracting(StoryCase::reports)
                .allSatisfy(key -> assertThat(story.report(key).key()).isEqualTo(key));
        assertThat(story.cases())
                .flatExtracting(StoryCase::participants)
                .allSatisfy(one -> one.vendor()
                        .ifPresent(key -> assertThat(story.vendor(key).key()).isEqualTo(key)));
    }

    @Test
    void tellsNothingOfTheTimeToCome() {
        assertThat(story.reports())
                .allSatisfy(report ->
                        assertThat(report.receivedOn()).isBefore(story.desk().now()));
        assertThat(story.cases())
                .flatExtracting(StoryCase::messages)
                .allSatisfy(message ->
                        assertThat(message.at()).isBefore(story.desk().now()));
    }
}
