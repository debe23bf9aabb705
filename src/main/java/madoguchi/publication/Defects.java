// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import madoguchi.View;
import madoguchi.notation.CveId;
import madoguchi.notation.CvssVector;
import madoguchi.notation.CweId;

/// What a draft still lacks, in its own words. Part of the model, not of the page: an advisory knows its defects. An
/// error blocks publication, a warning informs a person.
record Defects(List<Defect> all) {

    enum Group {
        WORDS,
        VENDORS,
        ANALYSIS,
        REFERENCES,
        CREDIT,
        SECRECY,
        HISTORY;

        String messageKey() {
            return "publication.defects." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param messageKey what is wrong
    /// @param arguments message keys of sections (where they begin with `publication.`), words of the
    ///     draft, or counts
    /// @param field where it can be mended
    record Defect(Group group, boolean isError, String messageKey, List<Object> arguments, String field) {

        /// In the reader's language; the names of sections too.
        String words(View view) {
            return view.t(
                    messageKey,
                    arguments.stream()
                            .map(argument -> argument instanceof String text && text.startsWith("publication.section.")
                                    ? view.t(text)
                                    : argument)
                            .toArray());
        }
    }

    /// What is judged: the draft, and what other rooms say about it.
    ///
    /// @param preview the draft as it would be printed
    /// @param thanks one for each report of the case
    /// @param traces the sections (or the change line) in which a finder can be recognised
    /// @param isRevision whether something is public already
    record Material(Draft draft, Advisory preview, List<Thanks> thanks, List<Found> traces, boolean isRevision) {}

    /// Whether a finder is to be thanked, and whether that is allowed.
    record Thanks(String report, boolean wanted, boolean consented) {}

    /// A trace of a finder.
    ///
    /// @param place message key of the part it stands in
    /// @param field where it can be taken out
    /// @param byName a name or an address, which tells at once; not merely the name of an organisation
    record Found(String place, String field, boolean byName) {}

    static Defects of(Material material) {
        var found = new ArrayList<Defect>();
        words(material, found);
        vendors(material, found);
        analysis(material.draft(), found);
        references(material.draft(), found);
        credit(material, found);
        secrecy(material, found);
        if (material.isRevision() && material.draft().change().ja().isEmpty()) {
            found.add(error(Group.HISTORY, "publication.defect.change-missing", "change-ja"));
        }
        return new Defects(List.copyOf(found));
    }

    boolean block() {
        return all.stream().anyMatch(Defect::isError);
    }

    List<Defect> in(Group group) {
        return all.stream().filter(defect -> defect.group() == group).toList();
    }

    long errors() {
        return all.stream().filter(Defect::isError).count();
    }

    private static void words(Material material, List<Defect> found) {
        for (var section : Section.all()) {
            var text = material.draft().get(section);
            if (text.ja().isEmpty() && section.isRequired()) {
                found.add(error(Group.WORDS, "publication.defect.missing", section.code() + "-ja", (Object)
                        section.messageKey()));
            } else if (text.ja().isEmpty() && section == Section.IMPACT) {
                found.add(warning(Group.WORDS, "publication.defect.missing", section.code() + "-ja", (Object)
                        section.messageKey()));
            }
            if (text.en().isEmpty() && (section.isRequired() || !text.ja().isEmpty())) {
                found.add(warning(Group.WORDS, "publication.defect.english-missing", section.code() + "-en", (Object)
                        section.messageKey()));
            }
        }
    }

    private static void vendors(Material material, List<Defect> found) {
        var vendors = material.preview().vendors();
        if (vendors.isEmpty()) {
            found.add(warning(Group.VENDORS, "publication.defect.no-vendor", "vendors"));
        }
        for (var vendor : vendors) {
            if (vendor.updatedOn() == null) {
                found.add(warning(
                        Group.VENDORS,
                        "publication.defect.no-status",
                        "vendors",
                        vendor.name().ja()));
            }
            if (!vendor.link().isEmpty() && !isWebAddress(vendor.link())) {
                found.add(error(
                        Group.VENDORS,
                        "publication.defect.bad-link",
                        "vendors",
                        vendor.name().ja()));
            }
        }
    }

    private static void analysis(Draft draft, List<Defect> found) {
        if (draft.vectors().isEmpty()) {
            found.add(warning(Group.ANALYSIS, "publication.defect.no-vector", "vectors"));
        }
        for (var text : draft.vectors()) {
            if (vector(text).isEmpty()) {
                found.add(error(Group.ANALYSIS, "publication.defect.bad-vector", "vectors", text));
            }
        }
        if (draft.cwe().isEmpty()) {
            found.add(warning(Group.ANALYSIS, "publication.defect.no-cwe", "cwe"));
        } else if (weakness(draft.cwe()).isEmpty()) {
            found.add(error(Group.ANALYSIS, "publication.defect.bad-cwe", "cwe", draft.cwe()));
        }
        for (var text : draft.cves()) {
            if (cve(text).isEmpty()) {
                found.add(error(Group.ANALYSIS, "publication.defect.bad-cve", "cves", text));
            }
        }
        if (draft.cves().isEmpty()) {
            found.add(warning(Group.ANALYSIS, "publication.defect.no-cve", "cves"));
        }
    }

    private static void references(Draft draft, List<Defect> found) {
        for (var reference : draft.references()) {
            if (!isWebAddress(reference.url())) {
                found.add(error(Group.REFERENCES, "publication.defect.bad-reference", "references", reference.url()));
            } else if (reference.title().blank()) {
                found.add(warning(Group.REFERENCES, "publication.defect.untitled", "references", reference.url()));
            }
        }
    }

    private static void credit(Material material, List<Defect> found) {
        for (var thanks : material.thanks()) {
            if (thanks.wanted() && !thanks.consented()) {
                found.add(error(Group.CREDIT, "publication.defect.no-consent", "credit", thanks.report()));
            } else if (!thanks.wanted() && thanks.consented()) {
                found.add(warning(Group.CREDIT, "publication.defect.unthanked", "credit", thanks.report()));
            }
        }
    }

    private static void secrecy(Material material, List<Defect> found) {
        for (var trace : material.traces()) {
            found.add(new Defect(
                    Group.SECRECY,
                    trace.byName(),
                    trace.byName() ? "publication.defect.trace" : "publication.defect.trace-organisation",
                    List.of(trace.place()),
                    trace.field()));
        }
    }

    private static Defect error(Group group, String key, String field, Object... arguments) {
        return new Defect(group, true, key, List.of(arguments), field);
    }

    private static Defect warning(Group group, String key, String field, Object... arguments) {
        return new Defect(group, false, key, List.of(arguments), field);
    }

    /// Only http and https lead out of an advisory.
    static boolean isWebAddress(String text) {
        return text.matches("(?i)https?://[^\\s<>\"]+");
    }

    static Optional<CvssVector> vector(String text) {
        return parse(text, CvssVector::parse);
    }

    static Optional<CweId> weakness(String text) {
        return parse(text, CweId::parse);
    }

    static Optional<CveId> cve(String text) {
        return parse(text, CveId::new);
    }

    private static <T> Optional<T> parse(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // an author's typing error, which is what we look for
        }
    }
}
