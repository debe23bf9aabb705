// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A case as one vendor sees it: no field for the finder, for other vendors or for their answers.
///
/// @param passed empty while an agreed silence is offered that this vendor has not consented to
/// @param silence the embargo, with this vendor's own consent
record CaseForVendor(CaseHead head, Optional<Passed> passed, Mine mine, Silenced silence) {

    /// What concerns this participant alone.
    record Mine(
            ParticipantId id,
            String name,
            Instant notifiedAt,
            Optional<LocalDate> start,
            Optional<Instant> confirmedAt,
            List<Participant.Answered> answers) {}

    /// @param asked the terms that this vendor is asked for, or has agreed to
    /// @param answerBy when no answer counts as a no
    /// @param proposedByMe whether what lies on the table is this vendor's own proposal
    record Silenced(
            Embargo embargo,
            EmbargoConsent consent,
            Optional<Terms> asked,
            Optional<Instant> answerBy,
            boolean proposedByMe,
            Instant now) {

        boolean holds() {
            return embargo.holdsAt(now);
        }

        boolean mayAnswer() {
            return asked.isPresent()
                    && switch (consent) {
                        case INVITED, LAPSED -> true;
                        case NO_EMBARGO, SIGNATORY, DECLINED -> false;
                    };
        }

        boolean mayPropose() {
            return embargo.moves().contains(EmbargoAct.Kind.PROPOSAL);
        }

        /// Not to answer in time is to decline; a late yes is still heard while the terms stand.
        boolean isLate() {
            return answerBy.filter(now::isAfter).isPresent();
        }
    }

    /// A product's vendor may report anew after handling has ended: the advisory is kept up to date (P-I13).
    boolean mayAnswer() {
        return passed.isPresent();
    }

    @Override
    public String toString() {
        return "CaseForVendor[" + head.number() + "]";
    }
}
