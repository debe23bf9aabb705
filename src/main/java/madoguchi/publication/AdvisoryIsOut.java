// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.util.List;
import java.util.Optional;
import madoguchi.casework.Case;
import madoguchi.casework.ClosingCondition;
import madoguchi.casework.Outcome;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A case does not end as published before its advisory is.
@Component
@Order(600)
class AdvisoryIsOut implements ClosingCondition {

    private final Advisories advisories;

    AdvisoryIsOut(Advisories advisories) {
        this.advisories = advisories;
    }

    @Override
    public Optional<Unmet> unmet(Case file, Outcome outcome) {
        return outcome == Outcome.PUBLISHED && advisories.published(file.id()).isEmpty()
                ? Optional.of(new Unmet(
                        "publication.unmet.not-published", List.of(), "/cases/" + file.number() + "/advisory"))
                : Optional.empty();
    }
}
