// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.List;
import java.util.Optional;
import madoguchi.Faults;
import madoguchi.Redirect;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.intake.Report;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Ending the handling of a case.
@Controller
class ClosureController {

    private final Cases cases;
    private final Closing closing;

    ClosureController(Cases cases, Closing closing) {
        this.cases = cases;
        this.closing = closing;
    }

    @GetMapping("/cases/{number}/closure")
    @MayCall(Role.HANDLER)
    ClosurePage choose(
            @PathVariable("number") String number, @RequestParam(name = "outcome", defaultValue = "") String outcome) {
        var file = open(number);
        var chosen = CaseController.outcomeOf(outcome).filter(Outcome.of(file.kind())::contains);
        var unmet = chosen.map(one -> closing.unmet(file, one)).orElseGet(List::of);
        return page(file, chosen, unmet, "", Faults.none(), false);
    }

    @PostMapping("/cases/{number}/closure")
    @MayCall(Role.HANDLER)
    Object close(
            @PathVariable("number") String number,
            @RequestParam(name = "outcome", defaultValue = "") String outcome,
            @RequestParam(name = "words", defaultValue = "") String words) {
        var file = open(number);
        var chosen = CaseController.outcomeOf(outcome).filter(Outcome.of(file.kind())::contains);
        var faults = faultsOf(chosen, words);
        if (chosen.isEmpty() || !faults.isEmpty()) {
            return page(file, chosen, List.of(), words, faults, false);
        }
        try {
            closing.close(file.id(), chosen.get(), words);
            return Redirect.to("/cases/" + file.number(), "done.casework.closed");
        } catch (NotYetClosable refusal) {
            return page(file, chosen, refusal.unmet(), words, faults, true);
        }
    }

    private static Faults faultsOf(Optional<Outcome> chosen, String words) {
        var faults = Faults.none();
        if (chosen.isEmpty()) {
            faults.add("outcome", "casework.closure.outcome.missing");
        }
        return faults.limit("words", words, ClosurePage.LONGEST);
    }

    /// @throws CaseIsClosed when handling has ended
    private Case open(String number) {
        var file = cases.get(number);
        if (!file.isOpen()) {
            throw new CaseIsClosed();
        }
        return file;
    }

    private ClosurePage page(
            Case file,
            Optional<Outcome> chosen,
            List<ClosingCondition.Unmet> unmet,
            String words,
            Faults faults,
            boolean refused) {
        var languages =
                cases.reportsOf(file).stream().map(Report::language).distinct().toList();
        return new ClosurePage(file, cases.titleOf(file), chosen, unmet, languages, words, faults, refused);
    }
}
