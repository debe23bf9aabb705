// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.Locale;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.coordination.Coordination;
import madoguchi.coordination.Participant;
import madoguchi.intake.Report;
import madoguchi.mail.Letter;
import madoguchi.mail.Outbox;
import madoguchi.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Tells somebody that a message waits, and nothing else: a letter lies in mail boxes that we do not know.
@Component
class Knock {

    private static final String RULE = "\n----------------------------------------\n\n";

    private final Vault vault;
    private final Cases cases;
    private final Coordination coordination;
    private final Outbox outbox;
    private final MessageSource words;
    private final String baseUrl;
    private final Prefixes prefixes;

    Knock(
            Vault vault,
            Cases cases,
            Coordination coordination,
            Outbox outbox,
            MessageSource words,
            @Value("${madoguchi.base-url}") String baseUrl,
            Prefixes prefixes) {
        this.vault = vault;
        this.cases = cases;
        this.coordination = coordination;
        this.outbox = outbox;
        this.words = words;
        this.baseUrl = baseUrl;
        this.prefixes = prefixes;
    }

    void onFinder(Report report) {
        var number = prefixes.of(report.number());
        vault.write(
                report.finder(),
                Messages.subject(report),
                words("messaging.knock.finder.subject", report.language(), number),
                words("messaging.knock.finder.text", report.language(), number, baseUrl + "/report/status"));
    }

    /// In both languages: we do not know which of them a company reads. Whoever left no mail address gets no letter.
    void onParticipant(Case file, Participant participant) {
        var mail = coordination.contactOf(participant.id()).mail();
        if (mail.isBlank()) {
            return;
        }
        var number = prefixes.of(file.number());
        var page = baseUrl + pageOf(participant.kind()) + file.number() + "/messages";
        var text = words("messaging.knock.participant.text", Locale.JAPANESE, number, page)
                + RULE
                + words("messaging.knock.participant.text", Locale.ENGLISH, number, page);
        outbox.post(
                new Letter(
                        new Letter.Addressee(kindOf(participant.kind()), mail),
                        Messages.subject(file),
                        words("messaging.knock.participant.subject", Locale.JAPANESE, number),
                        text),
                cases.keyOf(file));
    }

    private static String pageOf(Participant.Kind kind) {
        return switch (kind) {
            case COORDINATOR -> "/coordination/";
            case VENDOR, OPERATOR -> "/participation/";
        };
    }

    private static Letter.Kind kindOf(Participant.Kind kind) {
        return switch (kind) {
            case COORDINATOR -> Letter.Kind.COORDINATOR;
            case VENDOR -> Letter.Kind.VENDOR;
            case OPERATOR -> Letter.Kind.OPERATOR;
        };
    }

    private String words(String key, Locale language, Object... arguments) {
        return words.getMessage(key, arguments, language);
    }
}
