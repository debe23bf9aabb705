// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import madoguchi.Faults;
import madoguchi.Redirect;
import madoguchi.access.AccountId;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of a case, and the day's work on it.
@Controller
class CaseController {

    private final Cases cases;
    private final CasePages pages;
    private final Handling handling;

    CaseController(Cases cases, CasePages pages, Handling handling) {
        this.cases = cases;
        this.pages = pages;
        this.handling = handling;
    }

    @GetMapping("/cases/{number}")
    @MayCall({Role.HANDLER, Role.PUBLISHER})
    CasePage show(
            @PathVariable("number") String number, @RequestParam(name = "outcome", defaultValue = "") String outcome) {
        return pages.of(cases.get(number), outcomeOf(outcome), CasePage.NoteForm.empty());
    }

    @PostMapping("/cases/{number}/assignment")
    @MayCall(Role.HANDLER)
    Redirect assign(@PathVariable("number") String number, @RequestParam("handler") UUID handler) {
        var file = cases.get(number);
        handling.assign(file.id(), new AccountId(handler));
        return Redirect.to("/cases/" + file.number(), "done.casework.assigned");
    }

    @PostMapping("/cases/{number}/notes")
    @MayCall(Role.HANDLER)
    Object write(@PathVariable("number") String number, @RequestParam("note") String note) {
        var file = cases.get(number);
        var faults = Faults.none().require("note", note).limit("note", note, Note.LONGEST);
        if (!faults.isEmpty()) {
            return pages.of(file, Optional.empty(), new CasePage.NoteForm(note, faults));
        }
        handling.write(file.id(), note.strip());
        return Redirect.to("/cases/" + file.number(), "done.casework.noted");
    }

    static Optional<Outcome> outcomeOf(String code) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst();
    }
}
