// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks for words in the clear: in every column of every table, and in every file of a folder. What it finds is what
/// a thief of the dump, or of the disk without the keys, would find.
final class Clear {

    private Clear() {}

    /// Every place in the database where one of the words stands, as text, as bytes, or as UTF-16.
    static List<String> inDatabase(JdbcClient db, Collection<String> words) {
        var found = new ArrayList<String>();
        for (var column : columns(db)) {
            db.sql("select " + column.name() + " as value from " + column.table() + " where " + column.name()
                            + " is not null")
                    .query((row, _) -> column.binary()
                            ? row.getBytes("value")
                            : row.getString("value").getBytes(StandardCharsets.UTF_8))
                    .list()
                    .forEach(value -> hits(value, words)
                            .forEach(word -> found.add(column.table() + "." + column.name() + ": " + word)));
        }
        return found.stream().distinct().toList();
    }

    /// Every file below `folder` in which one of the words stands; the program of PostgreSQL itself, which knows the
    /// names of all countries, left out.
    static List<String> inFiles(Path folder, Collection<String> words) {
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/postgres/program-"))
                    .toList()) {
                hits(Files.readAllBytes(file), words).forEach(word -> found.add(folder.relativize(file) + ": " + word));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private record Column(String table, String name, boolean binary) {}

    private static List<Column> columns(JdbcClient db) {
        return db.sql("""
                select quote_ident(c.table_schema) || '.' || quote_ident(c.table_name) as name,
                       quote_ident(c.column_name) as column_name, c.data_type
                  from information_schema.columns c
                  join information_schema.tables t using (table_schema, table_name)
                 where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')""")
                .query((row, _) -> new Column(
                        row.getString("name"),
                        row.getString("column_name"),
                        row.getString("data_type").equals("bytea")))
                .list();
    }

    private static List<String> hits(byte[] bytes, Collection<String> words) {
        // ISO 8859-1 maps bytes to characters one by one: a search in text is a search in bytes.
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        Map<String, List<String>> forms = new LinkedHashMap<>();
        for (var word : words) {
            forms.put(
                    word,
                    List.of(
                            new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
                            new String(word.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1)));
        }
        return forms.entrySet().stream()
                .filter(form -> form.getValue().stream().anyMatch(text::contains))
                .map(Map.Entry::getKey)
                .toList();
    }
}
