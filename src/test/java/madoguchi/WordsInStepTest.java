// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Both languages say the same things.
class WordsInStepTest {

    /// A key written out where words are asked for: `view.t("…")`, a fault, a refusal, a confirmation.
    private static final Pattern USED = Pattern.compile(
            "(?:\\bt\\(|\\.add\\(\\s*\"[\\w-]+\",\\s*|super\\(\\s*HttpStatus\\.\\w+,\\s*|Redirect\\.to\\([^;]*?,\\s*)"
                    + "\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");

    private static final Pattern HOLE = Pattern.compile("\\{[0-9]");

    @Test
    void theSameKeysStandInTheSameOrder() throws IOException {
        assertThat(keys("en")).containsExactlyElementsOf(keys("ja"));
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        assertThat(keys("ja")).doesNotHaveDuplicates();
        assertThat(keys("en")).doesNotHaveDuplicates();
    }

    @Test
    void noWordIsMissing() throws IOException {
        for (var language : List.of("ja", "en")) {
            var empty = words(language);
            empty.values().removeIf(text -> !text.isBlank());
            // Japanese counts with a word (132 件), English without one.
            empty.keySet().removeIf(key -> language.equals("en") && key.endsWith(".unit"));
            assertThat(empty).as(language).isEmpty();
        }
    }

    @Test
    void bothLanguagesFillTheSameHoles() throws IOException {
        var english = words("en");
        words("ja")
                .forEach((key, text) ->
                        assertThat(holes(english.getOrDefault(key, ""))).as(key).isEqualTo(holes(text)));
    }

    @Test
    void everyKeyThatIsWrittenOutExists() throws IOException {
        var known = Set.copyOf(keys("ja"));
        var unknown = new TreeSet<String>();
        for (var source : sources()) {
            var used = USED.matcher(Files.readString(source));
            while (used.find()) {
                if (!known.contains(used.group(1))) {
                    unknown.add(used.group(1) + " in " + source.getFileName());
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (var all = Files.walk(Path.of("src/main/java"))) {
            return all.filter(file -> file.toString().matches(".*\\.(java|jte)"))
                    .toList();
        }
    }

    private static Set<String> holes(String text) {
        var holes = new TreeSet<String>();
        var hole = HOLE.matcher(text);
        while (hole.find()) {
            holes.add(hole.group());
        }
        return holes;
    }

    private static List<String> keys(String language) throws IOException {
        return lines(language).stream().map(line -> line[0]).toList();
    }

    private static Map<String, String> words(String language) throws IOException {
        var words = new LinkedHashMap<String, String>();
        lines(language).forEach(line -> words.put(line[0], line[1]));
        return words;
    }

    /// By hand, because `Properties` forgets the order and swallows what stands twice.
    private static List<String[]> lines(String language) throws IOException {
        var lines = new ArrayList<String[]>();
        for (var line : Files.readAllLines(Path.of("src/main/resources/messages_" + language + ".properties"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                assertThat(line).contains("=");
                lines.add(line.split("=", 2));
            }
        }
        return lines;
    }
}
