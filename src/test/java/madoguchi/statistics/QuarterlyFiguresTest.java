// SPDX-License-Identifier: Apache-2.0
package madoguchi.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import madoguchi.calendar.BusinessDays;
import madoguchi.casework.Outcome;
import madoguchi.intake.Kind;
import madoguchi.statistics.Fact.What;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// The formulas of the quarterly report, against the numbers that were published (JAPAN section 9.2).
class QuarterlyFiguresTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final BusinessDays CALENDAR = new BusinessDays("jp", "");
    private static final LocalDate OPENED = LocalDate.of(2004, 7, 8);
    private static final Quarter Q1_2021 = new Quarter(2021, 1);

    private final List<Fact> facts = new ArrayList<>();

    @Test
    void thePublishedSharesOfTheFirstQuarterOf2021ComeOut() {
        reports(Kind.PRODUCT, 2_233, Outcome.PUBLISHED);
        reports(Kind.PRODUCT, 40, Outcome.INDIVIDUAL_RESPONSE);
        reports(Kind.PRODUCT, 100, Outcome.NOT_A_VULNERABILITY);
        declined(Kind.PRODUCT, 495);
        open(Kind.PRODUCT, 1_904);
        declined(Kind.WEBSITE, 276);
        reports(Kind.WEBSITE, 8_069, Outcome.FIXED);
        open(Kind.WEBSITE, 11_705 - 276 - 8_069);
        var quarter = figures(Q1_2021).last();

        assertThat(quarter.product().cumulative()).isEqualTo(4_772);
        assertThat(quarter.product().accepted()).isEqualTo(4_277);
        assertThat(quarter.product().publishedShare()).isEqualTo(52);
        assertThat(quarter.product().closed()).isEqualTo(2_868);
        assertThat(quarter.website().accepted()).isEqualTo(11_429);
        assertThat(quarter.website().fixed()).isEqualTo(8_069);
        assertThat(quarter.cumulative()).isEqualTo(16_477);
        assertThat(quarter.businessDays()).isEqualTo(4_073);
        assertThat(quarter.perBusinessDay()).hasToString("4.05");
    }

    @Test
    void theDaysToPublicationFallIntoTheirBuckets() {
        var sizes = List.of(180, 136, 161, 169, 513, 321, 186, 567);
        var lengths = List.of(10, 20, 30, 45, 100, 200, 300, 301);
        var days = new Days(IntStream.range(0, sizes.size())
                .boxed()
                .flatMap(i -> java.util.Collections.nCopies(sizes.get(i), lengths.get(i)).stream())
                .toList());

        assertThat(days.untilPublication()).extracting(Days.Bucket::count).isEqualTo(sizes);
        assertThat(days.count()).isEqualTo(2_233);
        assertThat(days.within(45)).isEqualTo(646);
        assertThat(days.shareWithin(45)).isEqualTo(29);
    }

    @Test
    void sharesAreRoundedHalfUp() {
        assertThat(Share.percent(10, 35)).isEqualTo(29);
        assertThat(Share.percent(20, 21)).isEqualTo(95);
        assertThat(Share.percent(1, 200)).isEqualTo(1);
        assertThat(Share.percent(0, 0)).isZero();
        assertThat(Share.perDay(6_302, 1_457)).hasToString("4.33");
        assertThat(Share.perDay(19_484, 5_106)).hasToString("3.82");
    }

    @Test
    void aQuarterCountsItsOwnAndEverythingBefore() {
        received(Kind.PRODUCT, "2026-06-30T14:59:59Z");
        received(Kind.PRODUCT, "2026-06-30T15:00:00Z");
        received(Kind.WEBSITE, "2026-09-30T14:59:59Z");
        var figures = QuarterlyFigures.of(
                new Quarter(2026, 2).to(new Quarter(2026, 3)), facts, rules(Instant.parse("2027-01-01T00:00:00Z")));

        assertThat(figures.quarters().get(0).received()).isEqualTo(1);
        assertThat(figures.quarters().get(1).product().received()).isEqualTo(1);
        assertThat(figures.quarters().get(1).website().received()).isEqualTo(1);
        assertThat(figures.quarters().get(1).cumulative()).isEqualTo(3);
    }

    @Test
    void whatWasNotKnownThenIsNotCountedThen() {
        var known = Instant.parse("2026-10-20T00:00:00Z");
        add(Instant.parse("2026-09-01T00:00:00Z"), known, What.REPORT_RECEIVED, Kind.PRODUCT, "00000001", null, "");

        assertThat(figures(new Quarter(2026, 3), known).last().received()).isZero();
        assertThat(figures(new Quarter(2026, 3), known.plusSeconds(1)).last().received())
                .isEqualTo(1);
    }

    @Test
    void aDuplicateGoesTheWayOfTheCaseItJoined() {
        var at = Instant.parse("2026-08-01T00:00:00Z");
        add(at, at, What.REPORT_RECEIVED, Kind.PRODUCT, "00000001", null, "");
        add(at, at, What.CASE_OPENED, Kind.PRODUCT, "00000001", "10000001", "");
        add(at, at, What.REPORT_RECEIVED, Kind.PRODUCT, "00000002", null, "");
        add(at, at, What.REPORT_TRIAGED, Kind.PRODUCT, "00000002", null, "duplicate");
        add(at, at, What.REPORT_JOINED, Kind.PRODUCT, "00000002", "10000001", "");
        var out = at.plusSeconds(86_400 * 20);
        add(out, out, What.ADVISORY_PUBLISHED, Kind.PRODUCT, null, "10000001", "");
        var product = figures(new Quarter(2026, 3)).last().product();

        assertThat(product.at(Standing.PUBLISHED)).isEqualTo(2);
        assertThat(product.endedAs(Standing.PUBLISHED)).isEqualTo(2);
        assertThat(product.days().each()).containsExactly(20, 20);
    }

    @Test
    void aWebsiteTookFromTheNoticeToTheFix() {
        var at = Instant.parse("2026-07-01T00:00:00Z");
        add(at, at, What.REPORT_RECEIVED, Kind.WEBSITE, "00000001", null, "");
        add(at, at, What.CASE_OPENED, Kind.WEBSITE, "00000001", "10000001", "");
        step(at, 5, What.OPERATOR_NOTIFIED, "");
        step(at, 35, What.OPERATOR_FIXED, "page-removed");
        step(at, 40, What.CASE_CLOSED, "page-removed");
        var website = figures(new Quarter(2026, 3)).last().website();

        assertThat(website.at(Standing.PAGE_REMOVED)).isEqualTo(1);
        assertThat(website.fixed()).isEqualTo(1);
        assertThat(website.days().each()).containsExactly(30);
    }

    @Property(tries = 60)
    void everyReportStandsSomewhereAndOnlyOnce(@ForAll long seed) {
        facts.clear();
        var chance = new Random(seed);
        for (var kind : Kind.values()) {
            for (var outcome : Outcome.of(kind)) {
                reports(kind, chance.nextInt(5), outcome);
            }
            declined(kind, chance.nextInt(5));
            open(kind, chance.nextInt(5));
        }
        var quarter = figures(Q1_2021).last();

        for (var kind : Kind.values()) {
            var of = quarter.of(kind);
            assertThat(of.standing().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(of.cumulative());
            assertThat(of.closed() + of.at(Standing.OPEN)).isEqualTo(of.cumulative());
            assertThat(of.standing().keySet()).containsExactlyElementsOf(Standing.of(kind));
            assertThat(of.days().count()).isLessThanOrEqualTo(of.closed());
        }
    }

    private QuarterlyFigures figures(Quarter quarter) {
        return figures(quarter, Instant.parse("2030-01-01T00:00:00Z"));
    }

    private QuarterlyFigures figures(Quarter quarter, Instant asOf) {
        return QuarterlyFigures.of(List.of(quarter), facts, rules(asOf));
    }

    private static QuarterlyFigures.Rules rules(Instant asOf) {
        return new QuarterlyFigures.Rules(TOKYO, CALENDAR, OPENED, asOf);
    }

    private void reports(Kind kind, int count, Outcome outcome) {
        var at = Instant.parse("2020-01-15T00:00:00Z");
        for (var i = 0; i < count; i++) {
            var report = number();
            add(at, at, What.REPORT_RECEIVED, kind, report, null, "");
            add(at, at, What.REPORT_TRIAGED, kind, report, null, "accepted");
            add(at, at, What.CASE_OPENED, kind, report, report, "");
            if (outcome == Outcome.PUBLISHED) {
                add(at, at, What.ADVISORY_PUBLISHED, kind, null, report, "");
            }
            add(at, at, What.CASE_CLOSED, kind, null, report, outcome.code());
        }
    }

    private void declined(Kind kind, int count) {
        var at = Instant.parse("2020-02-15T00:00:00Z");
        for (var i = 0; i < count; i++) {
            var report = number();
            add(at, at, What.REPORT_RECEIVED, kind, report, null, "");
            add(at, at, What.REPORT_TRIAGED, kind, report, null, "declined");
        }
    }

    private void open(Kind kind, int count) {
        for (var i = 0; i < count; i++) {
            received(kind, "2020-03-15T00:00:00Z");
        }
    }

    private void received(Kind kind, String at) {
        add(Instant.parse(at), Instant.parse(at), What.REPORT_RECEIVED, kind, number(), null, "");
    }

    private void step(Instant start, int days, What what, String outcome) {
        var at = start.plusSeconds(86_400L * days);
        add(at, at, what, Kind.WEBSITE, null, "10000001", outcome);
    }

    private String number() {
        return "%08d".formatted(facts.size());
    }

    private void add(
            Instant at,
            Instant known,
            What what,
            Kind kind,
            @org.jspecify.annotations.Nullable String report,
            @org.jspecify.annotations.Nullable String file,
            String outcome) {
        facts.add(new Fact(at, known, what, kind, Optional.ofNullable(report), Optional.ofNullable(file), outcome));
    }
}
