// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import madoguchi.notation.CvssVector;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Drafts and advisories as JSON: how they are stored, and how machines outside read an advisory.
final class Documents {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Documents() {}

    static String write(Draft draft) {
        return JSON.writeValueAsString(draft);
    }

    static Draft draft(String json) {
        return JSON.readValue(json, Draft.class);
    }

    static String write(Advisory advisory) {
        return JSON.writeValueAsString(advisory);
    }

    static Advisory advisory(String json) {
        return JSON.readValue(json, Advisory.class);
    }

    /// For other programs: the public shape of an advisory (DESIGN section 5, camelCase, RFC 3339 in UTC).
    static byte[] forMachines(Object tree) {
        return PRETTY.writeValueAsBytes(tree);
    }

    /// @param number with the prefix of this desk
    /// @param url of the page
    static Map<String, Object> tree(Advisory advisory, String number, String url) {
        var tree = new LinkedHashMap<>(line(advisory, number, url));
        Section.all().stream().skip(1).forEach(section -> tree.put(section.code(), pair(advisory.get(section))));
        tree.put("vendors", advisory.vendors().stream().map(Documents::vendor).toList());
        tree.put(
                "references",
                advisory.references().stream()
                        .map(reference -> Map.of("title", pair(reference.title()), "url", reference.url()))
                        .toList());
        tree.put("cvss", advisory.scores().stream().map(Documents::score).toList());
        tree.put("cwe", advisory.weakness().map(Object::toString).stream().toList());
        tree.put("credits", advisory.credits());
        tree.put("history", advisory.history().stream().map(Documents::change).toList());
        return tree;
    }

    /// What a list shows of an advisory.
    static Map<String, Object> line(Advisory advisory, String number, String url) {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", advisory.id().digits());
        line.put("number", number);
        line.put("url", url);
        line.put("version", advisory.version());
        line.put("publishedAt", instant(advisory.publishedAt()));
        line.put("updatedAt", instant(advisory.updatedAt()));
        line.put("title", pair(advisory.title()));
        line.put("cve", advisory.knownAs().stream().map(Object::toString).toList());
        advisory.score().ifPresent(score -> line.put("severity", severity(score)));
        return line;
    }

    private static Map<String, Object> vendor(Advisory.Vendor vendor) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", pair(vendor.name()));
        tree.put("status", vendor.status().vuldef());
        if (vendor.updatedOn() != null) {
            tree.put("updatedOn", vendor.updatedOn().toString());
        }
        tree.put("link", vendor.link());
        tree.put("words", pair(vendor.words()));
        return tree;
    }

    private static Map<String, Object> score(CvssVector vector) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("version", vector.version().number());
        tree.put("vector", vector.toString());
        tree.put("baseScore", Advisory.scoreOf(vector));
        tree.put("severity", severity(vector));
        return tree;
    }

    private static Map<String, Object> change(Advisory.Change change) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("version", change.version());
        tree.put("on", change.on().toString());
        tree.put("words", pair(change.words()));
        return tree;
    }

    private static Map<String, String> pair(Text text) {
        var pair = new LinkedHashMap<String, String>();
        pair.put("ja", text.ja());
        pair.put("en", text.en());
        return pair;
    }

    private static String severity(CvssVector vector) {
        return Advisory.severityOf(vector).name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String instant(Instant at) {
        return at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
    }
}
