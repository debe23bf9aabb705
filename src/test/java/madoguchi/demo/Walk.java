// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import madoguchi.Visitor;

/// A walk through the house by links alone, as one guest: it finds at least one of each kind of page.
final class Walk {

    /// So many pages of a kind are looked into for links to kinds not seen yet.
    private static final int OF_A_KIND = 5;

    private static final Pattern NUMBER = Pattern.compile("/(?:report-)?[0-9]{8}(?=/|$)");
    private static final Pattern ID =
            Pattern.compile("/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?=/|$)");
    private static final Pattern SHORT_NUMBER = Pattern.compile("(?<=/outbox|/versions)/[0-9]+(?=/|$)");

    private final Visitor visitor;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Found> kinds = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();
    private final ArrayDeque<String> open = new ArrayDeque<>();

    /// The page of a kind that has most to show.
    ///
    /// @param length of its text, in characters
    record Found(String kind, String path, int length) {}

    Walk(Visitor visitor) {
        this.visitor = visitor;
    }

    /// Follows every link that leads to another kind of page.
    Walk from(List<String> paths) {
        paths.forEach(this::meet);
        while (!open.isEmpty()) {
            visit(open.removeFirst());
        }
        return this;
    }

    List<Found> kinds() {
        return List.copyOf(kinds.values());
    }

    /// Links of our own that lead nowhere.
    List<String> broken() {
        return List.copyOf(broken);
    }

    /// A path with its numbers left out: `/cases/{n}/messages/{id}`.
    static String kindOf(String path) {
        var plain = URI.create(path).getPath();
        plain = NUMBER.matcher(plain).replaceAll("/{n}");
        plain = ID.matcher(plain).replaceAll("/{id}");
        return SHORT_NUMBER.matcher(plain).replaceAll("/{n}");
    }

    private void meet(String path) {
        var kind = kindOf(path);
        if (isPage(kind) && seen.merge(kind, 1, Integer::sum) <= OF_A_KIND) {
            open.add(path);
        }
    }

    /// Files, and parts of pages, are looked at elsewhere.
    private static boolean isPage(String kind) {
        return !kind.matches(".*\\.[a-z]{2,5}$")
                && !kind.endsWith("/panel")
                && !kind.startsWith("/assets/")
                && !kind.startsWith("/api/")
                && !kind.contains("/attachments/");
    }

    private void visit(String path) {
        var page = visitor.get(path);
        if (page.status() >= 400) {
            broken.add(page.status() + " " + path);
            return;
        }
        if (page.html().select("h1").isEmpty()) {
            return; // a download
        }
        var kind = kindOf(page.at().getPath());
        var here = page.at().getRawPath()
                + (page.at().getRawQuery() == null ? "" : "?" + page.at().getRawQuery());
        kinds.merge(
                kind,
                new Found(kind, here, page.text().length()),
                (before, now) -> now.length() > before.length() ? now : before);
        for (var link : page.html().select("a[href]")) {
            var target = link.attr("href");
            if (target.startsWith("/") && !target.startsWith("//")) {
                meet(target.replaceAll("#.*", ""));
            }
        }
        page.html().select("[hx-get]").forEach(part -> lookInto(part.attr("hx-get")));
    }

    /// What a page shows of another room may link on.
    private void lookInto(String part) {
        if (seen.merge(kindOf(part), 1, Integer::sum) <= OF_A_KIND) {
            var page = visitor.get(part);
            if (page.status() >= 400) {
                broken.add(page.status() + " " + part);
            }
            page.html()
                    .select("a[href^=/]")
                    .forEach(link -> meet(link.attr("href").replaceAll("#.*", "")));
        }
    }
}
