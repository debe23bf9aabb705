// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The same words in both languages; either may still be missing.
public record Text(String ja, String en) {

    public static final Text EMPTY = new Text("", "");

    public Text(@Nullable String ja, @Nullable String en) {
        this.ja = tidy(ja);
        this.en = tidy(en);
    }

    /// The words for a reader; those of the other language where there are none in theirs.
    public String in(Locale locale) {
        var wished = isEnglish(locale) ? en : ja;
        return wished.isEmpty() ? (isEnglish(locale) ? ja : en) : wished;
    }

    /// The language that [#in(Locale)] answers in, for the `lang` attribute.
    public String languageFor(Locale locale) {
        var wished = isEnglish(locale) ? en : ja;
        return wished.isEmpty() == isEnglish(locale) ? "ja" : "en";
    }

    public boolean blank() {
        return ja.isEmpty() && en.isEmpty();
    }

    private static boolean isEnglish(Locale locale) {
        return "en".equals(locale.getLanguage());
    }

    /// Browsers send CR LF, and people leave blank lines at the end.
    private static String tidy(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").replace("\r\n", "\n").strip();
    }

    /// Never the words: a draft is confidential.
    @Override
    public String toString() {
        return "Text[]";
    }
}
