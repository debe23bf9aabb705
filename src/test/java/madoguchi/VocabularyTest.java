// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// One word per concept (GLOSSARY.md): its synonyms name no type, no table and no address.
class VocabularyTest {

    /// Without words that are also right for something else, such as `hold` (a lock) or `note` (a memo).
    private static final Set<String> NEVER = Set.of(
            "vuln",
            "bug",
            "flaw",
            "reporter",
            "researcher",
            "submitter",
            "submission",
            "ticket",
            "acknowledgement",
            "asset",
            "screening",
            "redacted",
            "incident",
            "analyst",
            "owner",
            "assignee",
            "partner",
            "stakeholder",
            "developer",
            "supplier",
            "notification",
            "nda",
            "countermeasure",
            "bulletin",
            "disclosure",
            "resolution",
            "pii",
            "thread");

    private static final Pattern TABLE = Pattern.compile("create (?:table|view|index)\\s+([a-z_.]+)");

    @Test
    void noTypeIsNamedByASynonym() {
        var types = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("madoguchi").stream()
                        .filter(type -> !type.getSimpleName().startsWith("Jte"))
                        .map(JavaClass::getSimpleName);

        assertThat(types.flatMap(VocabularyTest::synonymsInType)).isEmpty();
    }

    @Test
    void noTableIsNamedByASynonym() throws IOException {
        try (var migrations = Files.walk(Path.of("src/main/resources/db/migration"))) {
            var names = migrations
                    .filter(file -> file.toString().endsWith(".sql"))
                    .flatMap(VocabularyTest::tablesOf)
                    .toList();

            assertThat(names).isNotEmpty();
            assertThat(names.stream().flatMap(name -> synonyms(name, List.of(name.split("[._]")))))
                    .isEmpty();
        }
    }

    @Test
    void noAddressIsNamedByASynonym() {
        assertThat(Matrix.written().routes().stream()
                        .map(Matrix.Route::pattern)
                        .flatMap(path -> synonyms(path, List.of(path.split("[^a-z]+")))))
                .isEmpty();
    }

    private static Stream<String> synonymsInType(String name) {
        return synonyms(
                name,
                Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])"))
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static Stream<String> synonyms(String name, List<String> words) {
        return words.stream()
                .filter(word -> NEVER.contains(word) || NEVER.contains(word.replaceFirst("s$", "")))
                .map(word -> name + " says “" + word + "”");
    }

    private static Stream<String> tablesOf(Path migration) {
        try {
            return TABLE.matcher(Files.readString(migration)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
