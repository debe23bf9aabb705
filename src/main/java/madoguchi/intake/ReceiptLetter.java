// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import madoguchi.audit.Subject;
import madoguchi.calendar.Clock;
import madoguchi.calendar.Clocks;
import madoguchi.calendar.DeskZone;
import madoguchi.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Tells the finder that a report has arrived (JAPAN P-I1a). It travels in the clear, so it says the number and nothing
/// of the report; the pass-phrase is never written in a letter.
@Component
class ReceiptLetter {

    private final Vault vault;
    private final MessageSource messages;
    private final Clocks clocks;
    private final DeskZone zone;
    private final String baseUrl;
    private final String prefix;

    ReceiptLetter(
            Vault vault,
            MessageSource messages,
            Clocks clocks,
            DeskZone zone,
            @Value("${madoguchi.base-url}") String baseUrl,
            @Value("${madoguchi.prefix.report}") String prefix) {
        this.vault = vault;
        this.messages = messages;
        this.clocks = clocks;
        this.zone = zone;
        this.baseUrl = baseUrl;
        this.prefix = prefix;
    }

    void write(Report report) {
        var number = prefix + report.number();
        var by = clocks.due(Clock.FIRST_WORD, zone.dayOf(report.receivedAt())).toString();
        vault.write(
                report.finder(),
                Subject.report(report.number()),
                messages.getMessage("intake.letter.subject", new Object[] {number}, report.language()),
                messages.getMessage(
                        "intake.letter.text",
                        new Object[] {number, by, baseUrl + "/report/status"},
                        report.language()));
    }
}
