// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.Locale;
import madoguchi.audit.Subject;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.vault.Vault;
import org.springframework.stereotype.Component;

/// Who hears of an answer: the coordinator, that there is one; the finder, when a website has been fixed (W-I10).
@Component
class Tidings {

    private final Roster roster;
    private final Letters letters;
    private final Cases cases;
    private final Vault vault;

    Tidings(Roster roster, Letters letters, Cases cases, Vault vault) {
        this.roster = roster;
        this.letters = letters;
        this.cases = cases;
        this.vault = vault;
    }

    void of(Roster.Entry from, Answer answer) {
        roster.of(from.file()).stream()
                .filter(entry -> entry.who().kind() == Participant.Kind.COORDINATOR)
                .filter(entry -> entry.who().notifiedAt().isPresent())
                .forEach(entry -> letters.write(entry, "coordination.letter.answered"));
        if (Answers.reportedOn(answer).isPresent()) {
            tellFinders(from.file());
        }
    }

    private void tellFinders(Case file) {
        for (var report : cases.reportsOf(file)) {
            vault.write(
                    report.finder(),
                    Subject.report(report.number()),
                    words(file, report.language(), "subject"),
                    words(file, report.language(), "text"));
        }
    }

    private String words(Case file, Locale language, String part) {
        return letters.words(file, language, "coordination.letter.fixed." + part);
    }
}
