// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import madoguchi.access.Account;
import madoguchi.access.AccountId;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.calendar.DeskZone;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// The list of cases.
@Controller
class CasesController {

    private final Cases cases;
    private final Handling handling;
    private final History history;
    private final ObjectProvider<CaseMarks> marks;
    private final DeskZone zone;

    CasesController(Cases cases, Handling handling, History history, ObjectProvider<CaseMarks> marks, DeskZone zone) {
        this.cases = cases;
        this.handling = handling;
        this.history = history;
        this.marks = marks;
        this.zone = zone;
    }

    @GetMapping("/cases")
    @MayCall({Role.HANDLER, Role.PUBLISHER})
    CasesPage list(@ModelAttribute CaseFilter.Asked asked) {
        var filter = asked.filter();
        var list = cases.list(filter.query(), filter.cursor());
        var handlers = handling.handlers();
        return new CasesPage(filter, rows(list.cases(), handlers), list.total(), list.next(), handlers);
    }

    private List<CasesPage.Row> rows(List<Case> files, List<Account> handlers) {
        var titles = cases.titlesOf(files);
        var marked = marksOf(files);
        var names = namesOf(files, handlers);
        return files.stream()
                .map(file -> new CasesPage.Row(
                        file,
                        titles.getOrDefault(file.id(), ""),
                        file.handler().map(names::get).orElse(""),
                        daysOf(file),
                        Optional.ofNullable(marked.get(file.id()))))
                .toList();
    }

    private Map<CaseId, CaseMarks.Mark> marksOf(Collection<Case> files) {
        var marked = new HashMap<CaseId, CaseMarks.Mark>();
        marks.orderedStream().forEach(room -> room.of(files).forEach(marked::putIfAbsent));
        return marked;
    }

    /// Present handlers are at hand; whoever has left is looked up.
    private Map<AccountId, String> namesOf(List<Case> files, List<Account> handlers) {
        var names = handlers.stream()
                .collect(Collectors.toMap(
                        Account::id, account -> account.person().name()));
        files.forEach(file -> file.handler().ifPresent(id -> names.computeIfAbsent(id, history::nameOf)));
        return names;
    }

    private long daysOf(Case file) {
        var end = switch (file.state()) {
            case Case.State.Open _ -> zone.today();
            case Case.State.Closed(var _, var closedAt, var _) -> zone.dayOf(closedAt);
        };
        return ChronoUnit.DAYS.between(zone.dayOf(file.state().openedAt()), end);
    }
}
