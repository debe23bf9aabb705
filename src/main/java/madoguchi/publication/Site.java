// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import madoguchi.Pages;
import madoguchi.View;
import madoguchi.Views;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The public site: a folder of files that any web server can carry. It follows from the database alone, so it can be
/// lost and made again, and every node makes its own.
@Component
public class Site {

    private static final int NEWEST = 50;

    /// Less than any serial: nothing is written yet, not even the empty list.
    private static final long NOTHING = -1;

    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private final AdvisoryTable table;
    private final Pages pages;
    private final Views views;
    private final SiteFolder folder;
    private final Article.Imprint imprint;
    private final String baseUrl;
    private final String desk;
    private final ZoneId zone;
    private long done = NOTHING;

    Site(
            AdvisoryTable table,
            Pages pages,
            Views views,
            @Value("${madoguchi.site}") Path root,
            @Value("${madoguchi.credit.reception}") String reception,
            @Value("${madoguchi.credit.coordinator}") String coordinator,
            @Value("${madoguchi.base-url}") String baseUrl,
            @Value("${madoguchi.zone}") ZoneId zone) {
        this.table = table;
        this.pages = pages;
        this.views = views;
        this.folder = new SiteFolder(root.toAbsolutePath());
        this.imprint = new Article.Imprint(reception, coordinator);
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        // Until an operator says under which name the desk is known, its pages link to each other by path alone.
        this.desk = this.baseUrl.matches("https?://localhost(:.*)?") ? "" : this.baseUrl;
        this.zone = zone;
    }

    /// Writes everything that is not as it should be, and removes what does not belong there.
    ///
    /// @return how many files were written
    public synchronized int rebuild() {
        done = NOTHING;
        var written = write();
        folder.sweep("advisories", kept());
        return written + assets();
    }

    /// Writes what was published since the last time; costs one small question when nothing was.
    ///
    /// @return how many files were written
    synchronized int catchUp() {
        return table.lastSerial() > done ? write() : 0;
    }

    Article.Imprint imprint() {
        return imprint;
    }

    /// The public address of an advisory.
    String addressOf(AdvisoryId id) {
        return baseUrl + "/advisories/" + id + "/";
    }

    private int write() {
        var last = table.lastSerial();
        var rows = table.latestVersions();
        var advisories = new HashMap<UUID, Advisory>();
        rows.forEach(row -> advisories.put(row.advisory(), Documents.advisory(row.document())));
        var written = new AtomicInteger();
        for (var row : rows) {
            if (row.serial() > done) {
                advisory(Objects.requireNonNull(advisories.get(row.advisory())))
                        .forEach((path, bytes) -> put(path, bytes, written));
            }
        }
        var lastChangeFirst = rows.stream()
                .map(row -> Objects.requireNonNull(advisories.get(row.advisory())))
                .toList();
        lists(lastChangeFirst).forEach((path, bytes) -> put(path, bytes, written));
        done = last;
        return written.get();
    }

    private void put(String path, byte[] bytes, AtomicInteger written) {
        if (folder.write(path, bytes, true)) {
            written.incrementAndGet();
        }
    }

    private Map<String, byte[]> advisory(Advisory advisory) {
        var place = "advisories/" + advisory.id() + "/";
        var files = new HashMap<String, byte[]>();
        for (var language : LANGUAGES) {
            var frame = frame(language, "../../", place);
            var page = new AdvisoryFile(new Article(advisory, imprint, false), frame);
            files.put(place + frame.index(), pages.render(page, view(language, place)));
        }
        var tree = Documents.tree(advisory, number(advisory), addressOf(advisory.id()));
        files.put(place + "advisory.json", Documents.forMachines(tree));
        return files;
    }

    private Map<String, byte[]> lists(List<Advisory> lastChangeFirst) {
        var newestFirst = lastChangeFirst.stream()
                .sorted(Comparator.comparing(Advisory::publishedAt).reversed())
                .toList();
        var years = newestFirst.stream().map(this::year).distinct().toList();
        var files = new HashMap<String, byte[]>();
        for (var language : LANGUAGES) {
            list(language, first(newestFirst), years, Optional.empty(), files);
            for (var year : years) {
                var ofYear = newestFirst.stream()
                        .filter(advisory -> year(advisory) == year)
                        .toList();
                list(language, ofYear, years, Optional.of(year), files);
            }
            feed(language, first(lastChangeFirst), files);
        }
        files.put(
                "advisories/index.json",
                Documents.forMachines(Map.of(
                        "advisories",
                        first(newestFirst).stream().map(this::line).toList())));
        return files;
    }

    private void list(
            Locale language,
            List<Advisory> advisories,
            List<Integer> years,
            Optional<Integer> year,
            Map<String, byte[]> files) {
        var place = "advisories/" + year.map(number -> number + "/").orElse("");
        var frame = frame(language, year.isPresent() ? "../../" : "../", place);
        var page = new AdvisoryListFile(advisories, years, year, frame);
        files.put(place + frame.index(), pages.render(page, view(language, place)));
    }

    private void feed(Locale language, List<Advisory> advisories, Map<String, byte[]> files) {
        var view = view(language, "advisories/");
        var frame = frame(language, "../", "advisories/");
        var feed = new AtomFeed(
                view.t("publication.list.title") + " — " + view.desk().name(language),
                view.desk().name(language),
                baseUrl + "/advisories/" + frame.feed(),
                baseUrl + "/advisories/",
                language,
                advisory -> addressOf(advisory.id()),
                this::number);
        files.put("advisories/" + frame.feed(), feed.of(advisories));
    }

    private Map<String, Object> line(Advisory advisory) {
        return Documents.line(advisory, number(advisory), addressOf(advisory.id()));
    }

    private Frame frame(Locale language, String up, String place) {
        var english = Locale.ENGLISH.equals(language);
        return new Frame(
                up,
                english ? "index.html" : "index.en.html",
                baseUrl + "/" + place,
                english ? "feed.en.atom" : "feed.atom",
                english ? "index.en.html" : "index.html",
                desk);
    }

    private View view(Locale language, String place) {
        return views.forFile(language, "/" + place);
    }

    private String number(Advisory advisory) {
        return view(Locale.JAPANESE, "").advisoryNumber(advisory.id());
    }

    private int year(Advisory advisory) {
        return advisory.publishedAt().atZone(zone).getYear();
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(NEWEST, all.size()));
    }

    private Set<String> kept() {
        return table.latestVersions().stream()
                .map(row -> Documents.advisory(row.document()))
                .flatMap(advisory -> java.util.stream.Stream.of(advisory.id().digits(), String.valueOf(year(advisory))))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// Style and type lie beside the pages, so that the folder is all a web server needs.
    private int assets() {
        try {
            var written = 0;
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:/static/**/*.*");
            for (var resource : found) {
                var address = resource.getURL().getPath();
                var path = address.substring(address.lastIndexOf("/static/") + "/static/".length());
                if (folder.write("assets/" + path, resource.getContentAsByteArray(), false)) {
                    written++;
                }
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
