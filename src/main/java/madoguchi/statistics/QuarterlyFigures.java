// SPDX-License-Identifier: Apache-2.0
package madoguchi.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import madoguchi.calendar.BusinessDays;
import madoguchi.intake.Kind;

/// The figures of some quarters, computed from the facts alone (formulas: JAPAN section 9.2). Each quarter shows what
/// was true at its end.
record QuarterlyFigures(List<OfQuarter> quarters) {

    /// What the figures are reckoned with.
    ///
    /// @param since the first day of the desk, from which business days are counted
    /// @param asOf only facts recorded before this instant count
    record Rules(ZoneId zone, BusinessDays calendar, LocalDate since, Instant asOf) {}

    /// @param until the last day that counts: the quarter's, or an earlier one while it still runs
    /// @param businessDays from the desk's first day until then
    record OfQuarter(Quarter quarter, LocalDate until, OfKind product, OfKind website, int businessDays) {

        OfKind of(Kind kind) {
            return switch (kind) {
                case PRODUCT -> product;
                case WEBSITE -> website;
            };
        }

        int received() {
            return product.received() + website.received();
        }

        int cumulative() {
            return product.cumulative() + website.cumulative();
        }

        BigDecimal perBusinessDay() {
            return Share.perDay(cumulative(), businessDays);
        }
    }

    /// The reports of one kind.
    ///
    /// @param received in the quarter
    /// @param cumulative ever since
    /// @param standing where all of them stood at the end; every possible standing is present
    /// @param ended which came to their end in the quarter
    /// @param days of all that were published or fixed
    /// @param daysInQuarter of those that were so in the quarter
    record OfKind(
            int received,
            int cumulative,
            Map<Standing, Integer> standing,
            Map<Standing, Integer> ended,
            Days days,
            Days daysInQuarter) {

        int at(Standing wanted) {
            return standing.getOrDefault(wanted, 0);
        }

        int endedAs(Standing wanted) {
            return ended.getOrDefault(wanted, 0);
        }

        int fixed() {
            return sum(standing, Standing::isFixed);
        }

        int fixedInQuarter() {
            return sum(ended, Standing::isFixed);
        }

        /// 取扱い終了: everything but what is still open.
        int closed() {
            return cumulative - at(Standing.OPEN);
        }

        /// The whole of every breakdown: declined reports are not in it.
        int accepted() {
            return cumulative - at(Standing.DECLINED);
        }

        /// 公表割合: published ÷ (all − declined).
        int publishedShare() {
            return Share.percent(at(Standing.PUBLISHED), accepted());
        }

        int fixedShare() {
            return Share.percent(fixed(), accepted());
        }

        private static int sum(Map<Standing, Integer> counts, Predicate<Standing> wanted) {
            return counts.entrySet().stream()
                    .filter(entry -> wanted.test(entry.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    static QuarterlyFigures of(List<Quarter> quarters, List<Fact> facts, Rules rules) {
        var known = facts.stream()
                .filter(fact -> fact.knownAt().isBefore(rules.asOf()))
                .toList();
        var tracks = Tracks.of(known, rules.zone());
        return new QuarterlyFigures(
                quarters.stream().map(quarter -> of(quarter, tracks, rules)).toList());
    }

    OfQuarter last() {
        return quarters.getLast();
    }

    private static OfQuarter of(Quarter quarter, Tracks tracks, Rules rules) {
        var end = quarter.last().plusDays(1).atStartOfDay(rules.zone()).toInstant();
        var moment = end.isBefore(rules.asOf()) ? end : rules.asOf();
        var until = LocalDate.ofInstant(moment.minusMillis(1), rules.zone());
        var lives = tracks.at(moment);
        return new OfQuarter(
                quarter,
                until,
                of(Kind.PRODUCT, quarter, lives, rules.zone()),
                of(Kind.WEBSITE, quarter, lives, rules.zone()),
                until.isBefore(rules.since()) ? 0 : rules.calendar().between(rules.since(), until));
    }

    private static OfKind of(Kind kind, Quarter quarter, List<Life> all, ZoneId zone) {
        var lives = all.stream().filter(life -> life.kind() == kind).toList();
        var ended = lives.stream()
                .filter(life -> life.hasEndedIn(quarter.first(), quarter.last(), zone))
                .toList();
        var received = lives.stream()
                .map(life -> LocalDate.ofInstant(life.receivedAt(), zone))
                .filter(day -> Quarter.of(day).equals(quarter))
                .count();
        return new OfKind(
                Math.toIntExact(received),
                lives.size(),
                count(kind, lives),
                count(kind, ended),
                days(lives),
                days(ended));
    }

    private static Map<Standing, Integer> count(Kind kind, List<Life> lives) {
        var counts = new EnumMap<Standing, Integer>(Standing.class);
        Standing.of(kind).forEach(standing -> counts.put(standing, 0));
        lives.forEach(life -> counts.merge(life.standing(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    private static Days days(List<Life> lives) {
        return new Days(lives.stream()
                .filter(life -> life.days().isPresent())
                .map(life -> life.days().getAsInt())
                .toList());
    }
}
