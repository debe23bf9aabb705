// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.List;
import java.util.Map;
import madoguchi.Faults;
import madoguchi.access.Acting;
import madoguchi.access.Role;
import madoguchi.audit.Subject;
import madoguchi.calendar.DeskZone;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.mail.Outbox;
import org.springframework.stereotype.Component;

/// Puts together the page of one participant.
@Component
class ParticipantPages {

    private final Cases cases;
    private final Dossiers dossiers;
    private final Outbox outbox;
    private final DeskZone zone;

    ParticipantPages(Cases cases, Dossiers dossiers, Outbox outbox, DeskZone zone) {
        this.cases = cases;
        this.dossiers = dossiers;
        this.outbox = outbox;
        this.zone = zone;
    }

    ParticipantPage of(Case file, Participant who) {
        return of(file, who, Map.of(), Faults.none());
    }

    ParticipantPage of(Case file, Participant who, Map<String, String> typed, Faults faults) {
        return page(file, who, "", typed, faults);
    }

    ParticipantPage withLink(Case file, Participant who, String link) {
        return page(file, who, link, Map.of(), Faults.none());
    }

    private ParticipantPage page(Case file, Participant who, String link, Map<String, String> typed, Faults faults) {
        var dossier = dossiers.of(who.id());
        return new ParticipantPage(
                file,
                cases.titleOf(file),
                dossier,
                lettersTo(file, dossier),
                link,
                zone.today(),
                typed,
                faults,
                CaseDoor.home(file));
    }

    /// The desk reads what it wrote; only letters under the case's key open here, so none to a finder ever does.
    private List<PostedLetter> lettersTo(Case file, Dossier dossier) {
        if (!Acting.now().is(Role.HANDLER)) {
            return List.of();
        }
        return outbox.about(Subject.caseFile(file.number()), cases.keyOf(file)).stream()
                .filter(posted ->
                        posted.letter().to().address().equals(dossier.contact().mail()))
                .map(posted -> new PostedLetter(
                        posted.at(),
                        posted.letter().to().address(),
                        posted.letter().subject(),
                        posted.letter().text()))
                .toList();
    }
}
