// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import madoguchi.Refused;
import madoguchi.Views;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Advisories for programs: those of the public, and the drafts of the desk.
@RestController
class AdvisoriesApi {

    private static final int MOST = 100;

    private final Cases cases;
    private final Advisories advisories;
    private final Catalogue catalogue;
    private final Site site;
    private final Views views;

    AdvisoriesApi(Cases cases, Advisories advisories, Catalogue catalogue, Site site, Views views) {
        this.cases = cases;
        this.advisories = advisories;
        this.catalogue = catalogue;
        this.site = site;
        this.views = views;
    }

    /// A draft as programs send it; the names are those of the public JSON.
    record DraftIn(
            @Nullable Text title,
            @Nullable Text overview,
            @Nullable Text affected,
            @Nullable Text detail,
            @Nullable Text impact,
            @Nullable Text solution,
            @Nullable Text supplement,
            @Nullable List<Draft.VendorNote> vendors,
            @Nullable List<Reference> references,
            @Nullable List<String> cvss,
            @Nullable String cwe,
            @Nullable List<String> cve,
            @Nullable Set<String> thanked,
            @Nullable Text change) {

        /// @param reports of the case, by number
        Draft draft(Map<String, UUID> reports) {
            var texts = new TreeMap<Section, Text>();
            put(texts, Section.TITLE, title);
            put(texts, Section.OVERVIEW, overview);
            put(texts, Section.AFFECTED, affected);
            put(texts, Section.DETAIL, detail);
            put(texts, Section.IMPACT, impact);
            put(texts, Section.SOLUTION, solution);
            put(texts, Section.SUPPLEMENT, supplement);
            var thanks = thanked == null
                    ? Set.<UUID>of()
                    : reports.entrySet().stream()
                            .filter(report -> thanked.contains(report.getKey()))
                            .map(Map.Entry::getValue)
                            .collect(java.util.stream.Collectors.toSet());
            return new Draft(texts, vendors, references, cvss, cwe, cve, thanks, change);
        }

        private static void put(Map<Section, Text> texts, Section section, @Nullable Text text) {
            if (text != null) {
                texts.put(section, text);
            }
        }
    }

    record PublicationIn(@Nullable UUID draft) {}

    /// What a draft still lacks, for a program.
    record DefectJson(String group, boolean error, String field, String message) {}

    @GetMapping("/api/v1/advisories")
    @MayCall(anyone = true)
    Map<String, Object> list(
            @RequestParam(name = "cursor", defaultValue = "") String cursor,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        var found = catalogue.before(cursor, Math.clamp(limit, 1, MOST));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("advisories", found.advisories().stream().map(this::line).toList());
        if (!found.next().isEmpty()) {
            answer.put("next", found.next());
        }
        return answer;
    }

    @GetMapping("/api/v1/advisories/{id}")
    @MayCall(anyone = true)
    Map<String, Object> get(@PathVariable("id") String id) {
        var advisory = AdvisoryId.read(id).flatMap(advisories::published).orElseThrow(Refused::notFound);
        return Documents.tree(advisory, number(advisory), site.addressOf(advisory.id()));
    }

    /// Writes the next version of the draft; answers with what it still lacks.
    @PutMapping("/api/v1/cases/{number}/advisory")
    @MayCall({Role.HANDLER, Role.PUBLISHER})
    Map<String, Object> write(@PathVariable("number") String number, @RequestBody DraftIn in, java.util.Locale locale) {
        var file = cases.get(number);
        var reports = new TreeMap<String, UUID>();
        cases.reportsOf(file)
                .forEach(report ->
                        reports.put(report.number().digits(), report.id().value()));
        var draft = in.draft(reports);
        var version = advisories.write(file, draft);
        return Map.of("draft", version, "defects", defects(file, draft, locale));
    }

    @PostMapping("/api/v1/cases/{number}/advisory/proposal")
    @MayCall({Role.HANDLER, Role.PUBLISHER})
    ResponseEntity<Void> propose(@PathVariable("number") String number) {
        advisories.propose(cases.get(number));
        return ResponseEntity.noContent().build();
    }

    /// Publishes the version that the caller names, or the latest.
    @PostMapping("/api/v1/cases/{number}/advisory/publication")
    @MayCall(Role.PUBLISHER)
    Map<String, Object> publish(
            @PathVariable("number") String number, @RequestBody(required = false) @Nullable PublicationIn in) {
        var file = cases.get(number);
        var named = in == null ? null : in.draft();
        var seen = named == null ? latest(file) : named;
        var id = advisories.publish(file, seen);
        return get(id.digits());
    }

    private UUID latest(Case file) {
        return advisories.written(file).map(Advisories.Written::id).orElseThrow(Refused::notFound);
    }

    private List<DefectJson> defects(Case file, Draft draft, java.util.Locale locale) {
        var view = views.forFile(locale, "/");
        return advisories.compose(file, draft).defects().all().stream()
                .map(defect -> new DefectJson(
                        defect.group().name().toLowerCase(java.util.Locale.ROOT),
                        defect.isError(),
                        defect.field(),
                        defect.words(view)))
                .toList();
    }

    private Map<String, Object> line(Advisory advisory) {
        return Documents.line(advisory, number(advisory), site.addressOf(advisory.id()));
    }

    private String number(Advisory advisory) {
        return views.forFile(java.util.Locale.JAPANESE, "/").advisoryNumber(advisory.id());
    }
}
