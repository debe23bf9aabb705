// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.List;
import java.util.Locale;
import madoguchi.Views;
import madoguchi.audit.Subject;
import madoguchi.casework.Case;
import madoguchi.mail.Letter;
import madoguchi.mail.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The letters of this room. None of them says what the case is about: a letter may be opened by anybody in a company.
/// Each is written in Japanese, then in English.
@Component
class Letters {

    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private final Outbox outbox;
    private final Views views;
    private final String baseUrl;
    private final String deskMail;

    Letters(
            Outbox outbox,
            Views views,
            @Value("${madoguchi.base-url}") String baseUrl,
            @Value("${madoguchi.desk.mail}") String deskMail) {
        this.outbox = outbox;
        this.views = views;
        this.baseUrl = baseUrl;
        this.deskMail = deskMail;
    }

    /// Writes to a participant, when there is an address to write to.
    ///
    /// @param key of the letter's words: `.subject` and `.text` follow
    /// @param more what the words want after number, name of the desk, its address and its mail
    void write(Roster.Entry to, String key, String... more) {
        if (to.contact().mail().isEmpty()) {
            return;
        }
        var addressee =
                new Letter.Addressee(kindOf(to.who().kind()), to.contact().mail());
        outbox.post(
                new Letter(
                        addressee,
                        Subject.caseFile(to.file().number()),
                        words(to.file(), Locale.JAPANESE, key + ".subject", more),
                        text(to.file(), key, more)),
                to.key());
    }

    /// One language alone, for a finder.
    String words(Case file, Locale language, String key, String... more) {
        var view = views.forFile(language, "/");
        var arguments = new Object[4 + more.length];
        arguments[0] = view.caseNumber(file.number());
        arguments[1] = view.desk().name(language);
        arguments[2] = baseUrl;
        arguments[3] = deskMail;
        System.arraycopy(more, 0, arguments, 4, more.length);
        return view.t(key, arguments);
    }

    private String text(Case file, String key, String... more) {
        return LANGUAGES.stream()
                .map(language -> words(file, language, key + ".text", more))
                .collect(java.util.stream.Collectors.joining("\n\n----------------------------------------\n\n"));
    }

    private static Letter.Kind kindOf(Participant.Kind kind) {
        return switch (kind) {
            case COORDINATOR -> Letter.Kind.COORDINATOR;
            case VENDOR -> Letter.Kind.VENDOR;
            case OPERATOR -> Letter.Kind.OPERATOR;
        };
    }
}
