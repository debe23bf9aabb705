// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.List;
import java.util.stream.Stream;
import madoguchi.Refused;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.coordination.Coordination;
import org.springframework.stereotype.Component;

/// With whom the desk can talk about a case: the finder of each report, and each participant.
@Component
class Correspondents {

    private final Cases cases;
    private final Coordination coordination;

    Correspondents(Cases cases, Coordination coordination) {
        this.cases = cases;
        this.coordination = coordination;
    }

    List<Correspondent> of(Case file) {
        return Stream.<Correspondent>concat(findersOf(file).stream(), participantsOf(file).stream())
                .toList();
    }

    List<Correspondent.TheFinder> findersOf(Case file) {
        return cases.reportsOf(file).stream().map(Correspondent.TheFinder::new).toList();
    }

    List<Correspondent.OneParticipant> participantsOf(Case file) {
        return coordination.participantsOf(file).stream()
                .map(Correspondent.OneParticipant::new)
                .toList();
    }

    /// @throws Refused when nobody in this case has that code
    Correspondent get(Case file, String code) {
        return of(file).stream()
                .filter(with -> with.code().equals(code))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }
}
