// SPDX-License-Identifier: Apache-2.0
package madoguchi.statistics;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final int KEPT = 64;

    private final CountedTable table;
    private final BusinessDays calendar;
    private final DeskZone desk;
    private final InstantSource clock;
    private final Pages pages;
    private final Views views;
    private final Optional<LocalDate> since;
    private Known known = new Known(new CountedTable.End(0, 0), List.of());

    /// The last that were asked for. Everybody asks for the same few, and anybody may ask.
    private final Map<Asked, QuarterlyFigures> reckoned = new LinkedHashMap<>(32, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, QuarterlyFigures> eldest) {
            return size() > KEPT;
        }
    };

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

    /// What figures follow from: the facts, what was asked, and the day, which moves the end of a running quarter.
    private record Asked(CountedTable.End end, Range range, LocalDate today) {}

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
        var facts = known();
        var asked = new Asked(facts.end(), range, desk.today());
        synchronized (reckoned) {
            return reckoned.computeIfAbsent(asked, _ -> reckon(facts.facts(), range));
        }
    }

    private QuarterlyFigures reckon(List<Fact> facts, Range range) {
        var first = since.or(() -> firstDay(facts)).orElse(desk.today());
        var asOf = range.asOf().orElse(clock.instant());
        return QuarterlyFigures.of(
                range.quarters(), facts, new QuarterlyFigures.Rules(desk.zone(), calendar, first, asOf));
    }

    private Optional<LocalDate> firstDay(List<Fact> facts) {
        return facts.stream().map(fact -> desk.dayOf(fact.at())).min(LocalDate::compareTo);
    }

    /// By default the last twelve quarters up to now, of a younger desk all.
    Range range(Optional<Quarter> from, Optional<Quarter> to, Optional<Instant> asOf) {
        var now = Quarter.of(desk.today());
        var last = to.filter(quarter -> quarter.compareTo(now) <= 0).orElse(now);
        var first = from.filter(quarter -> quarter.compareTo(last) <= 0).orElseGet(() -> usual(last));
        var earliest = last.plus(1 - MOST);
        return new Range(first.compareTo(earliest) < 0 ? earliest : first, last, asOf);
    }

    private Quarter usual(Quarter last) {
        var twelve = last.plus(1 - USUAL);
        return firstDay(known().facts())
                .map(Quarter::of)
                .filter(first -> first.compareTo(twelve) > 0 && first.compareTo(last) <= 0)
                .orElse(twelve);
    }

    FiguresPage page(Range range, QuarterlyFigures figures) {
        return new FiguresPage(range, figures, choices(range), QuarterChart.of(figures));
    }

    /// Quarters to choose from: since the first report, and whatever is chosen now.
    private List<Quarter> choices(Range range) {
        var now = Quarter.of(desk.today());
        var first = firstDay(known().facts()).map(Quarter::of).orElse(now);
        var earliest = List.of(first, range.from(), now.plus(1 - USUAL)).stream()
                .min(Quarter::compareTo)
                .orElse(now);
        return earliest.to(now).reversed();
    }

    /// Facts are only ever added: as long as their number and the last of them are the same, so are all.
    private synchronized Known known() {
        var end = table.end();
        if (!end.equals(known.end())) {
            known = new Known(end, table.list());
        }
        return known;
    }
}
