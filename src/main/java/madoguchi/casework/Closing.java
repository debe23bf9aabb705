// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ends the handling of a case, when every room agrees. A bean of its own, because the rooms that must agree know the
/// cases themselves.
@Component
public class Closing {

    private final Cases cases;
    private final CaseTable table;
    private final ObjectProvider<ClosingCondition> conditions;
    private final Farewell farewell;
    private final News news;

    Closing(Cases cases, CaseTable table, ObjectProvider<ClosingCondition> conditions, Farewell farewell, News news) {
        this.cases = cases;
        this.table = table;
        this.conditions = conditions;
        this.farewell = farewell;
        this.news = news;
    }

    /// What must still be done before the case may close with this outcome, room by room.
    public List<ClosingCondition.Unmet> unmet(Case file, Outcome outcome) {
        return conditions
                .orderedStream()
                .map(condition -> condition.unmet(file, outcome))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Closes the case and tells its finders. A closed case is not opened again: what comes to light later is a new
    /// report, with its own verdict and its own date of acceptance.
    ///
    /// @param words what the finders are told beside the outcome; may be empty
    /// @throws CaseIsClosed when handling has ended before
    /// @throws madoguchi.Refused when something is unmet, or this kind of case has no such outcome
    @Transactional
    public void close(CaseId id, Outcome outcome, String words) {
        var file = cases.openAndLocked(id);
        if (!Outcome.of(file.kind()).contains(outcome)) {
            throw new NoSuchOutcome();
        }
        var unmet = unmet(file, outcome);
        if (!unmet.isEmpty()) {
            throw new NotYetClosable(unmet);
        }
        table.close(id, outcome, news.now());
        farewell.tell(file, outcome, words);
        news.tell(new CaseClosed(id, file.number(), file.kind(), outcome));
    }

    /// Each kind of case has outcomes of its own.
    static final class NoSuchOutcome extends madoguchi.Refused {
        NoSuchOutcome() {
            super(org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT, "refused.no-such-outcome");
        }
    }
}
