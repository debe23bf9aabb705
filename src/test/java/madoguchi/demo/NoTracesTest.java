// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import madoguchi.DemoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A stolen dump of the database tells nobody who found what, and where something is still vulnerable.
@DemoTest
class NoTracesTest {

    private static final Story STORY = Stories.read(Instant.now());

    private static final int LONG_ENOUGH = 24;

    @Autowired
    private JdbcClient db;

    @Value("${madoguchi.site}")
    private Path site;

    @Test
    void noFinderIsNamedInAnyTable() {
        assertThat(findInTables(finders())).isEmpty();
    }

    @Test
    void noSecretStandsInAnyTable() {
        assertThat(findInTables(secrets())).isEmpty();
    }

    @Test
    void theSearchFindsWhatIsThere() {
        assertThat(findInTables(List.of("handed-over-in-the-clear"))).isEmpty();
        db.sql("create table public.canary (words bytea)").update();
        try {
            db.sql("insert into public.canary (words) values (:words)")
                    .param("words", "x handed-over-in-the-clear x".getBytes(StandardCharsets.UTF_8))
                    .update();
            assertThat(findInTables(List.of("handed-over-in-the-clear"))).hasSize(1);
        } finally {
            db.sql("drop table public.canary").update();
        }
    }

    @Test
    void noFinderIsNamedInAPublicFileWithoutConsent() {
        assertThat(findInFiles(finders())).isEmpty();
    }

    /// Names and addresses; a name that its bearer wished to see printed is no secret once it is.
    private static List<String> finders() {
        var printed = published()
                .flatMap(told -> told.reports().stream())
                .map(key -> STORY.report(key).consent().creditName().orElse(""))
                .toList();
        return STORY.reports().stream()
                .flatMap(told -> Stream.of(told.finder().name(), told.finder().email()))
                .filter(word -> printed.stream().noneMatch(line -> line.contains(word)))
                .distinct()
                .toList();
    }

    private static Stream<StoryCase> published() {
        return STORY.cases().stream()
                .filter(told ->
                        told.advisory().flatMap(StoryAdvisory::publishedAt).isPresent());
    }

    /// The vendors that published advisories name.
    private static List<String> printedVendors() {
        return published()
                .flatMap(told -> told.participants().stream())
                .flatMap(who -> who.vendor().stream())
                .map(STORY::vendor)
                .flatMap(vendor -> Stream.of(vendor.name(), vendor.nameEn()))
                .toList();
    }

    /// What reports, copies, messages and notes say of cases that nobody has published, and whom they concern.
    private static List<String> secrets() {
        var words = new ArrayList<String>();
        for (var told : STORY.cases()) {
            if (told.advisory().flatMap(StoryAdvisory::publishedAt).isEmpty()) {
                words.add(told.copyTitle());
                words.add(told.copyText());
            }
            told.participants().forEach(who -> who.operator().ifPresent(operator -> words.add(operator.name())));
            told.messages().forEach(message -> words.add(message.text()));
            told.notes().forEach(note -> words.add(note.text()));
        }
        for (var told : STORY.reports()) {
            words.addAll(told.vulnerability().values());
        }
        STORY.people().forEach(person -> words.add(person.email()));
        return words.stream()
                .map(text -> text.lines().findFirst().orElse(""))
                .filter(text -> text.length() >= LONG_ENOUGH || text.contains("@"))
                .filter(text -> !printedVendors().contains(text))
                .distinct()
                .toList();
    }

    private List<String> findInTables(List<String> words) {
        var found = new ArrayList<String>();
        each((column, content) ->
                words.stream().filter(content::contains).forEach(word -> found.add(column + ": " + word)));
        return found;
    }

    private interface Reader {
        void read(String column, String content);
    }

    /// Every text and every byte of every table, read as UTF-8.
    private void each(Reader reader) {
        var columns = db.sql("""
                select quote_ident(table_schema) || '.' || quote_ident(table_name) as place,
                       quote_ident(column_name) as name, data_type = 'bytea' as bytes
                  from information_schema.columns
                 where table_schema not in ('pg_catalog', 'information_schema')
                   and data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'bytea', 'ARRAY')""")
                .query((row, _) -> new String[] {
                    row.getString("place"), row.getString("name"), Boolean.toString(row.getBoolean("bytes"))
                })
                .list();
        assertThat(columns).hasSizeGreaterThan(80);
        for (var column : columns) {
            var asText = "true".equals(column[2]) ? column[1] : column[1] + "::text";
            db.sql("select " + asText + " from " + column[0] + " where " + column[1] + " is not null")
                    .query((row, _) -> "true".equals(column[2])
                            ? new String(row.getBytes(1), StandardCharsets.UTF_8)
                            : row.getString(1))
                    .list()
                    .forEach(content -> reader.read(column[0] + "." + column[1], content));
        }
    }

    private List<String> findInFiles(List<String> words) {
        var found = new ArrayList<String>();
        Consumer<Path> look = file -> {
            var content = read(file);
            words.stream().filter(content::contains).forEach(word -> found.add(file + ": " + word));
        };
        try (var files = Files.walk(site)) {
            var all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSizeGreaterThan(6);
            all.forEach(look);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
