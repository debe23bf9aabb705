// SPDX-License-Identifier: Apache-2.0
package madoguchi.verification;

import java.util.List;
import java.util.Optional;
import madoguchi.casework.Case;
import madoguchi.casework.ClosingCondition;
import madoguchi.casework.Outcome;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What was published must have been verified: a case does not end as published without a verification.
@Component
@Order(400)
class PublishedOnlyVerified implements ClosingCondition {

    private final VerificationTable table;

    PublishedOnlyVerified(VerificationTable table) {
        this.table = table;
    }

    @Override
    public Optional<Unmet> unmet(Case file, Outcome outcome) {
        return outcome == Outcome.PUBLISHED && table.standingOf(file.id()).isEmpty()
                ? Optional.of(new Unmet(
                        "verification.unmet.not-verified", List.of(), "/cases/" + file.number() + "/verification"))
                : Optional.empty();
    }
}
