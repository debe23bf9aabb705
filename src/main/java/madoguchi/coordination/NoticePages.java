// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.intake.Report;
import madoguchi.vault.Vault;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Shows, before it is sent, what will be sent.
@Component
class NoticePages {

    private final Cases cases;
    private final Dossiers dossiers;
    private final Passed.Passing passing;
    private final Letters letters;
    private final Vault vault;

    NoticePages(Cases cases, Dossiers dossiers, Passed.Passing passing, Letters letters, Vault vault) {
        this.cases = cases;
        this.dossiers = dossiers;
        this.passing = passing;
        this.letters = letters;
        this.vault = vault;
    }

    NoticePage notice(Case file, Participant who) {
        var passed =
                who.kind() == Participant.Kind.COORDINATOR ? passing.toCoordinator(file) : passing.toParticipant(file);
        var key = "coordination.letter." + who.kind().name().toLowerCase(java.util.Locale.ROOT) + ".text";
        return page(file, who, "notice", passed, key);
    }

    NoticePage inquiry(Case file, Participant who) {
        return page(
                file,
                who,
                "inquiry",
                new Passed(java.util.List.of(), java.util.Optional.empty()),
                "coordination.letter.inquiry.text");
    }

    private NoticePage page(Case file, Participant who, String step, Passed passed, String letter) {
        var locale = LocaleContextHolder.getLocale();
        var words = letters.words(file, locale, letter, "https://…");
        var mayBeNamed = cases.reportsOf(file).stream()
                .map(Report::finder)
                .allMatch(finder -> vault.consentOf(finder).nameToParticipant());
        return new NoticePage(
                file, cases.titleOf(file), dossiers.of(who.id()), step, passed, words, mayBeNamed, CaseDoor.home(file));
    }
}
