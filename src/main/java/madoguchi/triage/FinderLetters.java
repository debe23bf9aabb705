// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import madoguchi.audit.Subject;
import madoguchi.intake.Report;
import madoguchi.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Letters of triage to a finder. They say that there is news and where, never what: mail may be read by others.
@Component
class FinderLetters {

    private final Vault vault;
    private final MessageSource messages;
    private final String prefix;
    private final String statusPage;

    FinderLetters(
            Vault vault,
            MessageSource messages,
            @Value("${madoguchi.prefix.report}") String prefix,
            @Value("${madoguchi.base-url}") String baseUrl) {
        this.vault = vault;
        this.messages = messages;
        this.prefix = prefix;
        this.statusPage = baseUrl + "/report/status";
    }

    /// @return false when the finder left no address or wants no letters
    boolean tellThereIsNews(Report report) {
        var number = prefix + report.number();
        return vault.write(
                report.finder(),
                Subject.report(report.number()),
                words("triage.letter.subject", report, number),
                words("triage.letter.text", report, number, statusPage));
    }

    private String words(String key, Report report, Object... arguments) {
        return messages.getMessage(key, arguments, report.language());
    }
}
