// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.List;
import java.util.Optional;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.casework.ClosingCondition;
import madoguchi.casework.Outcome;
import madoguchi.sealing.Shredded;
import org.springframework.stereotype.Component;

/// A website is said to be fixed when its operator said so, in that way, and the desk looked if it was asked to.
@Component
class OperatorReportedIt implements ClosingCondition {

    private final Dossiers dossiers;
    private final Cases cases;

    OperatorReportedIt(Dossiers dossiers, Cases cases) {
        this.dossiers = dossiers;
        this.cases = cases;
    }

    @Override
    public Optional<Unmet> unmet(Case file, Outcome outcome) {
        var wanted = codeOf(outcome);
        if (wanted.isEmpty() || isDestroyed(file)) {
            return Optional.empty();
        }
        var operators = dossiers.of(file).stream()
                .filter(one -> one.who().kind() == Participant.Kind.OPERATOR)
                .toList();
        var reported = operators.stream().filter(one -> says(one, wanted.get())).toList();
        if (reported.isEmpty()) {
            return Optional.of(unmet(file, operators, "coordination.unmet.report." + outcome.code()));
        }
        return reported.stream().anyMatch(Dossier::waitsForCheck)
                ? Optional.of(unmet(file, reported, "coordination.unmet.check"))
                : Optional.empty();
    }

    private static boolean says(Dossier one, String wanted) {
        return one.who()
                .answer()
                .map(answered -> AnswerRow.of(answered.answer()).code())
                .filter(code -> wanted.isEmpty() || code.equals(wanted))
                .isPresent();
    }

    /// The answer that the outcome rests on; an empty code stands for any answer.
    private static Optional<String> codeOf(Outcome outcome) {
        return switch (outcome) {
            case FIXED -> Optional.of("fixed");
            case PAGE_REMOVED -> Optional.of("page-removed");
            case AVOIDED_BY_OPERATION -> Optional.of("avoided-by-operation");
            case WILL_NOT_FIX -> Optional.of("");
            case PUBLISHED,
                    INDIVIDUAL_RESPONSE,
                    ALREADY_FIXED,
                    WARNING,
                    UNREACHABLE,
                    BECAME_PRODUCT,
                    NOT_A_VULNERABILITY,
                    OUT_OF_SCOPE,
                    SMALL_IMPACT,
                    ALREADY_KNOWN,
                    WITHDRAWN -> Optional.empty();
        };
    }

    private boolean isDestroyed(Case file) {
        try {
            cases.keyOf(file);
            return false;
        } catch (Shredded _) {
            return true; // nobody can read what the operator said any more
        }
    }

    private static Unmet unmet(Case file, List<Dossier> operators, String key) {
        return new Unmet(
                key,
                List.of(),
                operators.isEmpty()
                        ? "/cases/" + file.number() + "/coordination"
                        : CaseDoor.pathOf(file, operators.getFirst().id()));
    }
}
