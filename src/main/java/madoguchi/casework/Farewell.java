// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.Locale;
import madoguchi.audit.Subject;
import madoguchi.intake.Report;
import madoguchi.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Tells the finders that handling has ended, and why (JAPAN P-I7, W-I4, W-I10): on the status page, and by letter
/// where the finder wishes letters. With the end, the request to keep silent lapses; the letter says so.
@Component
class Farewell {

    private final Cases cases;
    private final Vault vault;
    private final ClosingWordsTable table;
    private final News news;
    private final Letterhead head;

    Farewell(Cases cases, Vault vault, ClosingWordsTable table, News news, Letterhead head) {
        this.cases = cases;
        this.vault = vault;
        this.table = table;
        this.news = news;
        this.head = head;
    }

    void tell(Case file, Outcome outcome, String words) {
        for (var report : cases.reportsOf(file)) {
            vault.findKey(report.finder()).ifPresent(key -> {
                if (!words.isBlank()) {
                    table.add(file.id(), report.id(), key, words, news.now());
                }
                vault.write(
                        report.finder(),
                        Subject.report(report.number()),
                        head.subject(report),
                        head.text(report, outcome, words));
            });
        }
    }

    /// The letter, in the finder's language. The subject line travels in the clear: it bears the number alone.
    @Component
    static class Letterhead {

        private final MessageSource messages;
        private final String prefix;
        private final String house;

        Letterhead(
                MessageSource messages,
                @Value("${madoguchi.prefix.report}") String prefix,
                @Value("${madoguchi.base-url}") String house) {
            this.messages = messages;
            this.prefix = prefix;
            this.house = house;
        }

        String subject(Report report) {
            return words("casework.letter.subject", report.language(), prefix + report.number());
        }

        String text(Report report, Outcome outcome, String handlersWords) {
            var language = report.language();
            var paragraphs = new java.util.ArrayList<String>();
            paragraphs.add(words("casework.letter.opening", language, prefix + report.number()));
            paragraphs.add(words(outcome.toldKey(), language));
            if (!handlersWords.isBlank()) {
                paragraphs.add(words("casework.letter.words", language) + "\n" + handlersWords.strip());
            }
            paragraphs.add(words(outcome.silenceKey(), language));
            paragraphs.add(words("casework.letter.end", language, house + "/report/status"));
            return String.join("\n\n", paragraphs) + "\n";
        }

        private String words(String key, Locale language, Object... arguments) {
            return messages.getMessage(key, arguments, language);
        }
    }
}
