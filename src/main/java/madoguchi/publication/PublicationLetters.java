// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.util.Locale;
import madoguchi.Views;
import madoguchi.audit.Subject;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.coordination.Coordination;
import madoguchi.coordination.Participant;
import madoguchi.mail.Letter;
import madoguchi.mail.Outbox;
import madoguchi.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the finder and the participants that the advisory is out (guideline IV.3(1), JAPAN section 15), in the
/// transaction that makes it so. The letters say where to read, not what.
@Component
class PublicationLetters {

    private final Cases cases;
    private final Coordination coordination;
    private final Vault vault;
    private final Outbox outbox;
    private final Site site;
    private final Views views;

    PublicationLetters(Cases cases, Coordination coordination, Vault vault, Outbox outbox, Site site, Views views) {
        this.cases = cases;
        this.coordination = coordination;
        this.vault = vault;
        this.outbox = outbox;
        this.site = site;
        this.views = views;
    }

    @EventListener
    void published(AdvisoryPublished event) {
        var file = cases.get(event.file());
        for (var report : cases.reportsOf(file)) {
            vault.write(
                    report.finder(),
                    Subject.report(report.number()),
                    words("letter.publication.finder.subject", report.language(), numberOf(report), event),
                    words("letter.publication.finder.text", report.language(), numberOf(report), event));
        }
        coordination.participantsOf(file).stream()
                .filter(participant -> participant.notifiedAt().isPresent())
                .forEach(participant -> write(participant, file, event));
    }

    private void write(Participant participant, Case file, AdvisoryPublished event) {
        var mail = coordination.contactOf(participant.id()).mail();
        if (!mail.isEmpty()) {
            var number = views.forFile(Locale.JAPANESE, "/").caseNumber(file.number());
            outbox.post(
                    new Letter(
                            new Letter.Addressee(kindOf(participant), mail),
                            Subject.caseFile(file.number()),
                            words("letter.publication.participant.subject", Locale.JAPANESE, number, event),
                            words("letter.publication.participant.text", Locale.JAPANESE, number, event)
                                    + "\n\n----------------------------------------\n\n"
                                    + words("letter.publication.participant.text", Locale.ENGLISH, number, event)),
                    cases.keyOf(file));
        }
    }

    private String numberOf(madoguchi.intake.Report report) {
        return views.forFile(report.language(), "/").reportNumber(report.number());
    }

    private String words(String key, Locale language, String number, AdvisoryPublished event) {
        var view = views.forFile(language, "/");
        return view.t(key, number, view.desk().name(language), site.addressOf(event.advisory()));
    }

    private static Letter.Kind kindOf(Participant participant) {
        return switch (participant.kind()) {
            case COORDINATOR -> Letter.Kind.COORDINATOR;
            case VENDOR -> Letter.Kind.VENDOR;
            case OPERATOR -> Letter.Kind.OPERATOR;
        };
    }
}
