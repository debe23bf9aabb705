// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import madoguchi.Faults;
import madoguchi.Pages;
import madoguchi.Who;
import madoguchi.access.Account;
import madoguchi.access.AccountId;
import madoguchi.access.Actor;
import madoguchi.casework.ClosingCondition.Unmet;
import madoguchi.intake.ReportNumber;
import madoguchi.triage.HandlingCopy;

/// The page of a case.
///
/// @param copy empty once the case's key is destroyed
/// @param handlers who can be put on the case
record CasePage(
        Case file,
        Head head,
        List<ReportLine> reports,
        Optional<HandlingCopy> copy,
        List<Panel> panels,
        Ending ending,
        List<NoteLine> notes,
        NoteForm note,
        List<History.Event> history,
        List<Account> handlers)
        implements Pages.WithStatus {

    /// @param handler the name of who is on it; empty when nobody is
    record Head(String title, String handler, Optional<CaseMarks.Mark> mark) {}

    /// A report of the case, by its number alone: whose it is, only the vault knows.
    record ReportLine(ReportNumber number, Instant receivedAt, boolean withdrawn) {}

    /// @param opens whether its own page opens to the reader too
    record Panel(String id, String title, String path, String page, boolean opens) {}

    /// What must still be done for the outcome that is thought of.
    record Ending(Outcome outcome, List<Outcome> outcomes, List<Unmet> unmet) {}

    record NoteLine(String text, Instant at, History.Doer doer) {}

    /// @param typed what was typed into the form of a note, when it could not be taken
    record NoteForm(String typed, Faults faults) {
        static NoteForm empty() {
            return new NoteForm("", Faults.none());
        }
    }

    /// Whether the reader is on this case.
    boolean isMine(Who reader) {
        return file.handler()
                .map(AccountId::toString)
                .filter(me(reader)::equals)
                .isPresent();
    }

    /// The reader's account, to take the case with; empty for whoever has none.
    String me(Who reader) {
        return reader instanceof Actor.Member member ? member.account().toString() : "";
    }

    @Override
    public int status() {
        return note.faults().isEmpty() ? 200 : 422;
    }
}
