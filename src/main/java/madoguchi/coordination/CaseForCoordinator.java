// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.List;
import java.util.Optional;

/// A case as the desk passes it to a coordinator: no field for the finder, and none for the reports.
///
/// @param facts what the world knows, oldest first
record CaseForCoordinator(
        CaseHead head,
        Passed passed,
        List<Dossier> participants,
        Optional<SilenceView> silence,
        List<CaseFacts.Known> facts) {

    List<Dossier> of(Participant.Kind kind) {
        return participants.stream().filter(one -> one.who().kind() == kind).toList();
    }

    /// Those who must fix it: the coordinator only coordinates.
    List<Dossier> whoMustFix() {
        return participants.stream()
                .filter(one -> one.who().kind() != Participant.Kind.COORDINATOR)
                .toList();
    }

    boolean knows(Fact fact) {
        return facts.stream().anyMatch(known -> known.fact() == fact);
    }

    @Override
    public String toString() {
        return "CaseForCoordinator[" + head.number() + "]";
    }
}
