// SPDX-License-Identifier: Apache-2.0
package madoguchi.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import madoguchi.casework.Outcome;
import madoguchi.intake.Kind;

/// One report's way, as far as it had come at a certain moment.
///
/// @param endedAt when it was published, fixed, declined or ended otherwise
/// @param days from acceptance to publication, or from the notice to the fix; empty for all other ways to end
record Life(Kind kind, Instant receivedAt, Standing standing, Optional<Instant> endedAt, OptionalInt days) {

    boolean hasEndedIn(LocalDate first, LocalDate last, ZoneId zone) {
        return endedAt.map(at -> LocalDate.ofInstant(at, zone))
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .isPresent();
    }

    /// Empty before the report came in.
    static Optional<Life> of(Track report, Function<String, Track> files, ZoneId zone) {
        return report.first(Fact.What.REPORT_RECEIVED).map(received -> {
            var taken = report.first(Fact.What.CASE_OPENED).or(() -> report.first(Fact.What.REPORT_JOINED));
            return taken.isPresent()
                    ? accepted(
                            received,
                            taken.get(),
                            files.apply(taken.get().file().orElseThrow()),
                            zone)
                    : undecided(received, report);
        });
    }

    private static Life undecided(Fact received, Track report) {
        var ended = report.first(Fact.What.REPORT_WITHDRAWN)
                .or(() ->
                        report.last(Fact.What.REPORT_TRIAGED).filter(verdict -> "declined".equals(verdict.outcome())));
        return new Life(
                received.kind(),
                received.at(),
                ended.isPresent() ? Standing.DECLINED : Standing.OPEN,
                ended.map(Fact::at),
                OptionalInt.empty());
    }

    private static Life accepted(Fact received, Fact taken, Track file, ZoneId zone) {
        var published = file.first(Fact.What.ADVISORY_PUBLISHED);
        var closed = file.last(Fact.What.CASE_CLOSED);
        var kind = received.kind();
        if (published.isPresent()) {
            var at = published.get().at();
            return new Life(kind, received.at(), Standing.PUBLISHED, Optional.of(at), days(taken.at(), at, zone));
        }
        if (closed.isEmpty()) {
            return new Life(kind, received.at(), Standing.OPEN, Optional.empty(), OptionalInt.empty());
        }
        var standing = Standing.of(Outcome.ofCode(closed.get().outcome()));
        return new Life(
                kind,
                received.at(),
                standing,
                Optional.of(closed.get().at()),
                standing.isFixed() ? daysToFix(taken, file, closed.get(), zone) : OptionalInt.empty());
    }

    /// 詳細通知 → 修正完了 (JAPAN section 9.2, figure 2-20).
    private static OptionalInt daysToFix(Fact taken, Track file, Fact closed, ZoneId zone) {
        var notified = file.first(Fact.What.OPERATOR_NOTIFIED).orElse(taken);
        var fixed = file.first(Fact.What.OPERATOR_FIXED).orElse(closed);
        return days(notified.at(), fixed.at(), zone);
    }

    /// Calendar days at the desk.
    private static OptionalInt days(Instant from, Instant to, ZoneId zone) {
        var days = ChronoUnit.DAYS.between(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(to, zone));
        return OptionalInt.of(Math.toIntExact(Math.max(0, days)));
    }
}
