// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import madoguchi.access.Account;
import madoguchi.access.AccountId;
import madoguchi.access.Accounts;
import madoguchi.calendar.DeskZone;
import madoguchi.intake.ReportId;
import madoguchi.intake.Reports;
import org.springframework.stereotype.Component;

/// One page of the list of reports, with what has to be opened for it: a handful of questions to the database for all
/// of its lines together.
@Component
class ReportList {

    static final int PAGE = 50;

    /// @param title empty once shredded
    /// @param handler the handle of who is on it; empty when nobody is
    record Entry(QueueLine line, String title, String handler, boolean late, int ageInDays) {}

    /// @param next where the next page begins
    /// @param preparing whether the words were looked for in an index that is not yet full
    /// @param cut whether the words were found in more reports than we look at
    record Page(List<Entry> entries, int total, Optional<QueueFilter.Cursor> next, boolean preparing, boolean cut) {}

    private final QueueTable table;
    private final ReportIndex index;
    private final Reports reports;
    private final HandlingCopies copies;
    private final Accounts accounts;
    private final DeskZone zone;

    ReportList(
            QueueTable table,
            ReportIndex index,
            Reports reports,
            HandlingCopies copies,
            Accounts accounts,
            DeskZone zone) {
        this.table = table;
        this.index = index;
        this.reports = reports;
        this.copies = copies;
        this.accounts = accounts;
        this.zone = zone;
    }

    Page page(QueueFilter filter) {
        var searching = !filter.words().isBlank();
        var found = searching ? index.search(filter.words()) : null;
        var lines = table.list(filter, found, PAGE + 1);
        var shown = lines.size() > PAGE ? lines.subList(0, PAGE) : lines;
        var next = lines.size() > PAGE
                ? Optional.of(QueueTable.endOf(filter, shown.getLast()))
                : Optional.<QueueFilter.Cursor>empty();
        return new Page(
                entries(shown),
                table.count(filter, found),
                next,
                searching && !index.isReady(),
                found != null && found.size() == ReportIndex.MOST);
    }

    /// The first lines of a filter, opened.
    List<Entry> first(QueueFilter filter, int limit) {
        return entries(table.list(filter, null, limit));
    }

    private List<Entry> entries(List<QueueLine> lines) {
        var titles = titles(lines);
        var handles = handles();
        var today = zone.today();
        return lines.stream()
                .map(line -> new Entry(
                        line,
                        titles.getOrDefault(line.report(), ""),
                        line.handler().map(id -> handles.getOrDefault(id, "")).orElse(""),
                        line.isLate(today),
                        (int) (today.toEpochDay()
                                - zone.dayOf(line.receivedAt()).toEpochDay())))
                .toList();
    }

    /// In the finder's words; where they are shredded, in those of the handling copy.
    Map<ReportId, String> titles(List<QueueLine> lines) {
        var ids = lines.stream().map(QueueLine::report).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        var titles = new HashMap<ReportId, String>();
        reports.textsOf(reports.findAll(ids).values()).forEach((id, text) -> titles.put(id, text.title()));
        var missing = ids.stream().filter(id -> !titles.containsKey(id)).collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            titles.putAll(copies.titles(missing));
        }
        return titles;
    }

    Map<AccountId, String> handles() {
        return accounts.list().stream().collect(Collectors.toMap(Account::id, Account::handle));
    }

    Map<State, Integer> counts() {
        return table.counts();
    }

    int late() {
        return table.late(zone.today());
    }

    int mine(AccountId whose) {
        return table.count(QueueFilter.open().of(whose), null);
    }

    static Set<State> states(String code) {
        return switch (code) {
            case "all" -> Set.of(State.values());
            default -> State.find(code).map(Set::of).orElse(State.OPEN);
        };
    }
}
