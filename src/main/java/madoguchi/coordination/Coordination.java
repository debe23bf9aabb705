// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import madoguchi.access.Actor;
import madoguchi.casework.Case;
import madoguchi.casework.CaseId;
import org.springframework.stereotype.Component;

/// Who takes part in a case, what they answered, and until when all keep silent.
@Component
public class Coordination {

    /// Everybody who takes part, in the order in which they joined.
    public List<Participant> participantsOf(Case file) {
        throw new UnsupportedOperationException("being built");
    }

    /// @throws madoguchi.Refused when there is no such participant
    public Participant get(ParticipantId id) {
        throw new UnsupportedOperationException("being built");
    }

    /// As whom this actor takes part in the case; empty for everybody who does not, or is not notified yet.
    public Optional<Participant> participationOf(Actor actor, Case file) {
        throw new UnsupportedOperationException("being built");
    }

    /// The participant that an operator's link stands for, and its case.
    public Optional<CaseId> caseOf(ParticipantId participant) {
        throw new UnsupportedOperationException("being built");
    }

    /// 起算日: the day the first contact with a vendor or operator was tried.
    public Optional<LocalDate> startingDateOf(CaseId file) {
        throw new UnsupportedOperationException("being built");
    }

    /// The embargo of the case as it stands.
    public Embargo embargoOf(CaseId file) {
        throw new UnsupportedOperationException("being built");
    }

    /// Whether all have to keep silent at this moment.
    public boolean silenceHolds(CaseId file, Instant moment) {
        throw new UnsupportedOperationException("being built");
    }
}
