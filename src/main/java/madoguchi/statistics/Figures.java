// SPDX-License-Identifier: Apache-2.0
package madoguchi.statistics;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import madoguchi.Pages;
import madoguchi.Views;
import madoguchi.calendar.BusinessDays;
import madoguchi.calendar.DeskZone;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The public figures: how many reports, how long, with what outcome. Totals of quarters only, and never of a product
/// or a site, so that nobody recognises a case that is still secret (JAPAN W-I11).
@Component
public class Figures {

    /// In what the figures can be had.
    public enum Format {
        CSV,
        JSON,
        HTML
    }

    /// The series of the quarterly report has 12 quarters; a desk of 25 years has 100.
    private static final int MOST = 100;

    private static final int USUAL = 12;

    private final CountedTable table;
    private final BusinessDays calendar;
    private final DeskZone desk;
    private final InstantSource clock;
    private final Pages pages;
    private final Views views;
    private final Optional<LocalDate> since;
    private Known known = new Known(new CountedTable.End(0, 0), List.of());

    Figures(
            CountedTable table,
            BusinessDays calendar,
            DeskZone desk,
            InstantSource clock,
            Pages pages,
            Views views,
            @Value("${madoguchi.figures.since:}") String since) {
        this.table = table;
        this.calendar = calendar;
        this.desk = desk;
        this.clock = clock;
        this.pages = pages;
        this.views = views;
        this.since = since.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(since));
    }

    private record Known(CountedTable.End end, List<Fact> facts) {}

    /// What is asked for, made possible: not reversed, not endless, not in the future.
    record Range(Quarter from, Quarter to, Optional<Instant> asOf) {
        List<Quarter> quarters() {
            return from.to(to);
        }
    }

    /// The figures as a file.
    ///
    /// @param asOf only what was recorded before this instant; empty for all that is known
    public byte[] file(Quarter from, Quarter to, Optional<Instant> asOf, Format format, Locale language) {
        var range = range(Optional.of(from), Optional.of(to), asOf);
        var figures = of(range);
        var view = views.forFile(language, "/figures/");
        return switch (format) {
            case CSV -> FiguresCsv.of(figures, view);
            case JSON -> FiguresJson.bytes(figures, range);
            case HTML -> pages.render(page(range, figures), view);
        };
    }

    QuarterlyFigures of(Range range) {
        var facts = facts();
        var first = since.or(
                        () -> facts.stream().map(fact -> desk.dayOf(fact.at())).min(LocalDate::compareTo))
                .orElse(desk.today());
        var asOf = range.asOf().orElse(clock.instant());
        return QuarterlyFigures.of(
                range.quarters(), facts, new QuarterlyFigures.Rules(desk.zone(), calendar, first, asOf));
    }

    /// By default the last twelve quarters up to now.
    Range range(Optional<Quarter> from, Optional<Quarter> to, Optional<Instant> asOf) {
        var now = Quarter.of(desk.today());
        var last = to.filter(quarter -> quarter.compareTo(now) <= 0).orElse(now);
        var usual = last.plus(1 - USUAL);
        var first = from.filter(quarter -> quarter.compareTo(last) <= 0).orElse(usual);
        var earliest = last.plus(1 - MOST);
        return new Range(first.compareTo(earliest) < 0 ? earliest : first, last, asOf);
    }

    FiguresPage page(Range range, QuarterlyFigures figures) {
        return new FiguresPage(range, figures, choices(range), QuarterChart.of(figures));
    }

    /// Quarters to choose from: since the first report, and whatever is chosen now.
    private List<Quarter> choices(Range range) {
        var now = Quarter.of(desk.today());
        var first = facts().stream()
                .map(fact -> Quarter.of(desk.dayOf(fact.at())))
                .min(Quarter::compareTo)
                .orElse(now);
        var earliest = List.of(first, range.from(), now.plus(1 - USUAL)).stream()
                .min(Quarter::compareTo)
                .orElse(now);
        return earliest.to(now).reversed();
    }

    /// Facts are only ever added: as long as their number and the last of them are the same, so are all.
    private synchronized List<Fact> facts() {
        var end = table.end();
        if (!end.equals(known.end())) {
            known = new Known(end, table.list());
        }
        return known.facts();
    }
}
