// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import madoguchi.Refused;
import madoguchi.access.Account;
import madoguchi.access.AccountId;
import madoguchi.access.Accounts;
import madoguchi.access.Acting;
import madoguchi.access.Role;
import madoguchi.sealing.Shredded;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The day's work on a case: who is on it, and what the handlers write down for each other.
@Component
public class Handling {

    private final Cases cases;
    private final Papers papers;
    private final Accounts accounts;
    private final News news;

    /// What lies in a case.
    @Component
    record Papers(AssignmentTable assignments, NoteTable notes) {}

    Handling(Cases cases, Papers papers, Accounts accounts, News news) {
        this.cases = cases;
        this.papers = papers;
        this.accounts = accounts;
        this.news = news;
    }

    /// Puts a handler on an open case. Nothing happens when that handler is on it already.
    ///
    /// @throws CaseIsClosed when handling has ended
    @Transactional
    public void assign(CaseId id, AccountId handler) {
        var file = cases.openAndLocked(id);
        if (!isHandler(handler)) {
            throw new NotAHandler();
        }
        if (file.handler().equals(Optional.of(handler))) {
            return;
        }
        papers.assignments().add(id, handler, news.now(), Acting.now().ledgerName());
        news.tell(new CaseAssigned(id, file.number(), handler));
    }

    /// Keeps a note, also in a closed case: what comes to light later is worth knowing.
    @Transactional
    public void write(CaseId id, String text) {
        var file = cases.get(id);
        var note = new Note(UUID.randomUUID(), text, news.now(), Acting.now().ledgerName());
        papers.notes().add(id, cases.keyOf(file), note);
        news.tell(new NoteWritten(id, file.number(), note.id()));
    }

    /// The newest first; none once the case's key is destroyed.
    List<Note> notesOf(Case file) {
        try {
            return papers.notes().of(file.id(), cases.keyOf(file));
        } catch (Shredded _) {
            return List.of(); // the key is gone, and the words with it: that is what destroying it is for
        }
    }

    /// Everybody who can be put on a case, by handle.
    List<Account> handlers() {
        return accounts.list(Role.HANDLER);
    }

    private boolean isHandler(AccountId id) {
        return accounts.find(id)
                .filter(account -> account.enabled() && account.roles().contains(Role.HANDLER))
                .isPresent();
    }

    /// Only a handler who can sign in can take a case.
    static final class NotAHandler extends Refused {
        NotAHandler() {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "refused.not-a-handler");
        }
    }
}
