// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.Refused;
import madoguchi.access.Acting;
import madoguchi.access.Actor;
import madoguchi.access.Role;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import org.springframework.stereotype.Component;

/// Opens a case to whom it concerns. A number of no case, and a number that is not the reader's, look the same.
@Component
class CaseDoor {

    private final Cases cases;
    private final Coordination coordination;

    CaseDoor(Cases cases, Coordination coordination) {
        this.cases = cases;
        this.coordination = coordination;
    }

    /// A case and as whom the reader takes part in it.
    record Mine(Case file, Participant who) {}

    /// For handlers, who see every case, and for coordinators, who see those they were told of.
    Case forCoordinating(String number) {
        var file = cases.get(number);
        if (Acting.now().is(Role.HANDLER)) {
            return file;
        }
        return coordination
                .participationOf(Acting.now(), file)
                .filter(who -> who.kind() == Participant.Kind.COORDINATOR)
                .map(_ -> file)
                .orElseThrow(Refused::notFound);
    }

    /// A participant of that very case.
    Participant participant(Case file, String id) {
        return coordination.participantsOf(file).stream()
                .filter(who -> who.id().toString().equals(id))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    /// For vendors and operators, in the cases they were told of.
    Mine forParticipating(String number) {
        var file = cases.get(number);
        return coordination
                .participationOf(Acting.now(), file)
                .filter(who -> who.kind() != Participant.Kind.COORDINATOR)
                .map(who -> new Mine(file, who))
                .orElseThrow(Refused::notFound);
    }

    /// Where the reader works on a case with its participants.
    static String home(Case file) {
        return Acting.now().is(Role.HANDLER)
                ? "/cases/" + file.number() + "/coordination"
                : "/coordination/" + file.number();
    }

    static boolean isHandler(Actor actor) {
        return actor.is(Role.HANDLER);
    }

    static String pathOf(Case file, ParticipantId id) {
        return "/coordination/" + file.number() + "/participants/" + id;
    }
}
