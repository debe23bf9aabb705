// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What opens a report to its finder: seven words drawn at random from 2048, 77 bits, and an eighth that follows from
/// them, so that a slip of the pen or of the ear is noticed before anything is compared.
///
/// The words mean nothing. The hiragana list has three morae each, without small or voiced kana, and a vowel only in
/// front, so that nothing is heard as a long vowel; no two of its words differ only in sounds that the telephone
/// confuses (し・ひ・ち). The Latin list is consonant, vowel, consonant, vowel. Both are as long as their alphabet, so a
/// phrase can be read without any spaces.
record PassPhrase(List<String> words) {

    /// Drawn at random; the checksum word adds none.
    static final int BITS = 77;

    private static final int DRAWN = 7;
    private static final int BITS_OF_A_WORD = 11;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final WordList JAPANESE = WordList.read("words-ja.txt", 3);
    private static final WordList LATIN = WordList.read("words-en.txt", 4);

    PassPhrase {
        words = List.copyOf(words);
    }

    /// A new one, in words for a reader of this language.
    static PassPhrase fresh(Locale language) {
        var list = "en".equals(language.getLanguage()) ? LATIN : JAPANESE;
        var drawn = IntStream.range(0, DRAWN)
                .mapToObj(_ -> list.words().get(RANDOM.nextInt(1 << BITS_OF_A_WORD)))
                .toList();
        return new PassPhrase(list.withChecksum(drawn));
    }

    /// Reads a phrase as people type it: in full width, katakana or capitals, with or without spaces and hyphens.
    /// Empty when it can be no phrase of ours: a wrong length, an unknown word, or the eighth does not follow.
    static Optional<PassPhrase> read(String typed) {
        if (typed.length() > 400) {
            return Optional.empty();
        }
        var letters = hiragana(Normalizer.normalize(asSent(typed), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT))
                .replaceAll("[^a-z\\u3041-\\u3096]", "");
        var list = letters.isEmpty() || letters.charAt(0) > 'z' ? JAPANESE : LATIN;
        return list.split(letters)
                .filter(words -> words.equals(list.withChecksum(words.subList(0, DRAWN))))
                .map(PassPhrase::new);
    }

    /// The one spelling that is hashed.
    String text() {
        return String.join(" ", words);
    }

    /// Never the words, wherever it may be printed.
    @Override
    public String toString() {
        return "PassPhrase[secret]";
    }

    /// A header of HTTP carries Latin letters only: hiragana arrives there percent-encoded (RFC 3986), or as the bytes
    /// of
    /// its UTF-8 taken for Latin letters.
    private static String asSent(String typed) {
        try {
            var bytes = typed.indexOf('%') < 0 ? typed : URLDecoder.decode(typed, StandardCharsets.UTF_8);
            return bytes.chars().allMatch(c -> c <= 0xff)
                    ? new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                    : bytes;
        } catch (IllegalArgumentException _) {
            return typed; // a per cent sign of somebody's own
        }
    }

    private static String hiragana(String text) {
        return text.chars()
                .map(c -> c >= 'ァ' && c <= 'ヶ' ? c - ('ァ' - 'ぁ') : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// @param length of each word, in characters
    private record WordList(List<String> words, Map<String, Integer> places, int length) {

        static WordList read(String name, int length) {
            try (var in = Objects.requireNonNull(PassPhrase.class.getResourceAsStream("/madoguchi/intake/" + name))) {
                var words = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
                var places = IntStream.range(0, words.size())
                        .boxed()
                        .collect(Collectors.toUnmodifiableMap(words::get, Function.identity()));
                return new WordList(words, places, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Optional<List<String>> split(String letters) {
            if (letters.length() != (DRAWN + 1) * length) {
                return Optional.empty();
            }
            var split = new ArrayList<String>();
            for (var at = 0; at < letters.length(); at += length) {
                split.add(letters.substring(at, at + length));
            }
            return places.keySet().containsAll(split) ? Optional.of(split) : Optional.empty();
        }

        List<String> withChecksum(List<String> drawn) {
            var all = new ArrayList<>(drawn);
            all.add(words.get(checksum(String.join(" ", drawn))));
            return List.copyOf(all);
        }

        /// The first eleven bits of SHA-256 over the drawn words.
        private static int checksum(String drawn) {
            try {
                var hash = MessageDigest.getInstance("SHA-256").digest(drawn.getBytes(StandardCharsets.UTF_8));
                return (hash[0] & 0xff) << 3 | (hash[1] & 0xff) >> 5;
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
