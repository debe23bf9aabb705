// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import madoguchi.Refused;
import madoguchi.casework.Case;
import madoguchi.casework.CaseNumber;
import madoguchi.casework.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sends an operator a fresh link when number and address belong together. Whoever asks learns nothing either way, and
/// nobody's mail box can be filled by asking again.
@Component
class LinkRequests {

    /// Between two letters to the same operator.
    static final Duration PAUSE = Duration.ofMinutes(30);

    private final Cases cases;
    private final Roster roster;
    private final ContactTable contacts;
    private final Notices notices;
    private final InstantSource clock;

    LinkRequests(Cases cases, Roster roster, ContactTable contacts, Notices notices, InstantSource clock) {
        this.cases = cases;
        this.roster = roster;
        this.contacts = contacts;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public void request(String number, String mail) {
        CaseNumber.read(number).flatMap(this::openCase).stream()
                .flatMap(file -> roster.of(file).stream())
                .filter(entry -> entry.who().kind() == Participant.Kind.OPERATOR
                        && entry.who().notifiedAt().isPresent()
                        && entry.contact().mail().equalsIgnoreCase(mail.strip()))
                .filter(this::hasNotJustBeenWritten)
                .forEach(entry -> notices.link(entry.id()));
    }

    private Optional<Case> openCase(CaseNumber number) {
        try {
            return Optional.of(cases.get(number)).filter(Case::isOpen);
        } catch (Refused _) {
            return Optional.empty(); // no such case: the asker must not learn it
        }
    }

    private boolean hasNotJustBeenWritten(Roster.Entry entry) {
        return contacts.sent(List.of(entry.id())).stream()
                .noneMatch(sent -> sent.at().plus(PAUSE).isAfter(clock.instant()));
    }
}
