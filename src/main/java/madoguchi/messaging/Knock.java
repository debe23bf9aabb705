// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.Locale;
import madoguchi.casework.Case;
import madoguchi.coordination.Participant;
import madoguchi.intake.Report;
import madoguchi.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Tells somebody that a message waits, and nothing else: a letter lies in mail boxes that we do not know.
@Component
class Knock {

    private final Vault vault;
    private final MessageSource words;
    private final String baseUrl;
    private final String prefix;

    Knock(
            Vault vault,
            MessageSource words,
            @Value("${madoguchi.base-url}") String baseUrl,
            @Value("${madoguchi.prefix.report}") String prefix) {
        this.vault = vault;
        this.words = words;
        this.baseUrl = baseUrl;
        this.prefix = prefix;
    }

    void onFinder(Report report) {
        vault.write(
                report.finder(),
                Messages.subject(report),
                words("messaging.knock.finder.subject", report.language(), prefix + report.number()),
                words(
                        "messaging.knock.finder.text",
                        report.language(),
                        prefix + report.number(),
                        baseUrl + "/report/status"));
    }

    void onParticipant(Case file, Participant participant) {
        throw new UnsupportedOperationException("being built");
    }

    private String words(String key, Locale language, Object... arguments) {
        return words.getMessage(key, arguments, language);
    }
}
