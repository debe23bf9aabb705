// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PassPhraseTest {

    @Property
    void whatWasReadAloudIsReadBack(@ForAll("phrases") PassPhrase phrase) {
        assertThat(PassPhrase.read(phrase.text())).contains(phrase);
        assertThat(PassPhrase.read(String.join("", phrase.words()))).contains(phrase);
        assertThat(PassPhrase.read("「" + String.join("・", phrase.words()) + "」"))
                .contains(phrase);
        assertThat(PassPhrase.read("  " + String.join(" -　", phrase.words()) + "\n"))
                .contains(phrase);
    }

    @Property
    void katakanaAndCapitalsAndFullWidthAreTheSameWords(@ForAll("phrases") PassPhrase phrase) {
        assertThat(PassPhrase.read(katakana(phrase.text()))).contains(phrase);
        assertThat(PassPhrase.read(phrase.text().toUpperCase(Locale.ROOT))).contains(phrase);
        assertThat(PassPhrase.read(fullWidth(phrase.text()))).contains(phrase);
    }

    @Property
    void aHeaderOfHttpCarriesHiraganaInDisguise(@ForAll("phrases") PassPhrase phrase) {
        var utf8 = phrase.text().getBytes(StandardCharsets.UTF_8);
        assertThat(PassPhrase.read(new String(utf8, StandardCharsets.ISO_8859_1)))
                .contains(phrase);
        assertThat(PassPhrase.read(URLEncoder.encode(phrase.text(), StandardCharsets.UTF_8)))
                .contains(phrase);
    }

    /// An eighth word that follows from the others lets one slip in 2048 pass.
    @Property(tries = 3000)
    void aWordMisheardIsAlmostAlwaysNoticed(
            @ForAll("phrases") PassPhrase phrase,
            @ForAll("phrases") PassPhrase other,
            @ForAll @IntRange(max = 6) int place) {
        var words = new ArrayList<>(phrase.words());
        words.set(place, other.words().get(place));
        if (!words.equals(phrase.words())
                && PassPhrase.read(String.join(" ", words)).isPresent()) {
            SLIPS.add(words.toString());
        }
        assertThat(SLIPS.size()).isLessThan(15);
    }

    private static final HashSet<String> SLIPS = new HashSet<>();

    @Example
    void sevenOfTwoThousandAndFortyEightWordsAreSeventySevenBits() {
        for (var language : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            var seen = new HashSet<String>();
            for (var i = 0; i < 6000; i++) {
                seen.addAll(PassPhrase.fresh(language).words());
            }
            assertThat(seen).hasSize(2048);
            assertThat(seen.iterator().next().length()).isEqualTo(language.equals(Locale.JAPANESE) ? 3 : 4);
        }
        assertThat(7 * Math.log(2048) / Math.log(2)).isEqualTo(PassPhrase.BITS);
    }

    @Example
    void noJapaneseWordHasALongVowelASmallKanaOrAVoicedSound() {
        for (var i = 0; i < 500; i++) {
            assertThat(PassPhrase.fresh(Locale.JAPANESE).words())
                    .allMatch(word -> word.matches("[あいうえおか-ろわ]{3}"))
                    .allMatch(word -> word.substring(1).matches("[^あいうえお]{2}"))
                    .noneMatch(word -> word.matches(".*[ぁぃぅぇぉっゃゅょがぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽん].*"));
        }
    }

    @Property
    void nothingElseIsAPhrase(@ForAll String anything) {
        assertThat(PassPhrase.read(anything)).isEmpty();
    }

    @Example
    void aPhraseIsNeverPrintedByAccident() {
        var phrase = PassPhrase.fresh(Locale.JAPANESE);
        assertThat(phrase.toString()).doesNotContain(phrase.words().getFirst());
    }

    @Provide
    Arbitrary<PassPhrase> phrases() {
        return Arbitraries.randomValue(
                random -> PassPhrase.fresh(random.nextBoolean() ? Locale.JAPANESE : Locale.ENGLISH));
    }

    private static String katakana(String text) {
        return text.chars()
                .map(c -> c >= 'ぁ' && c <= 'ゖ' ? c + 0x60 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String fullWidth(String text) {
        return text.chars()
                .map(c -> c > ' ' && c <= '~' ? c + 0xfee0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
