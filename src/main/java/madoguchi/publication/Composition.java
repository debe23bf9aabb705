// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import madoguchi.calendar.DeskZone;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.coordination.Answer;
import madoguchi.coordination.Coordination;
import madoguchi.coordination.Directory;
import madoguchi.coordination.JvnStatus;
import madoguchi.coordination.Participant;
import madoguchi.intake.Report;
import madoguchi.publication.Defects.Found;
import madoguchi.publication.Defects.Thanks;
import madoguchi.vault.Trace;
import madoguchi.vault.Vault;
import org.springframework.stereotype.Component;

/// Sets a draft as it would be printed now: with the vendors' latest answers and the finders' present consent.
@Component
class Composition {

    private final Cases cases;
    private final Coordination coordination;
    private final Vault vault;
    private final Directory directory;
    private final DeskZone desk;

    Composition(Cases cases, Coordination coordination, Directory directory, Vault vault, DeskZone desk) {
        this.cases = cases;
        this.coordination = coordination;
        this.directory = directory;
        this.vault = vault;
        this.desk = desk;
    }

    /// A draft as it would be printed, what it lacks, and whom it thanks.
    ///
    /// @param thanked the reports behind the names of the advisory's credits, in the same order
    /// @param thanks one for each report of the case
    record Composed(Advisory advisory, Defects defects, List<UUID> thanked, List<Thank> thanks) {}

    /// @param number of the report
    /// @param name the words of the finder's consent; empty without it
    record Thank(UUID report, String number, boolean wanted, String name) {
        boolean isPrinted() {
            return wanted && !name.isEmpty();
        }
    }

    /// @param before what is public already; empty before the first publication
    Composed compose(Case file, AdvisoryId id, Draft draft, Optional<Published> before, Instant at) {
        var reports = cases.reportsOf(file);
        var thanks =
                reports.stream().map(report -> thank(report, draft, before)).toList();
        var printed = thanks.stream().filter(Thank::isPrinted).toList();
        var advisory = new Advisory(
                id,
                before.map(public_ -> public_.advisory().version() + 1).orElse(1),
                before.map(public_ -> public_.advisory().publishedAt()).orElse(at),
                at,
                draft.texts(),
                vendors(file, draft),
                draft.references(),
                draft.vectors().stream().map(Composition::spelled).toList(),
                Defects.weakness(draft.cwe()).map(Object::toString).orElse(draft.cwe()),
                draft.cves(),
                printed.stream().map(Thank::name).toList(),
                history(draft, before, desk.dayOf(at)));
        var material = new Defects.Material(
                draft,
                advisory,
                thanks.stream()
                        .map(thank -> new Thanks(
                                thank.number(), thank.wanted(), !thank.name().isEmpty()))
                        .toList(),
                traces(reports, draft),
                before.isPresent());
        return new Composed(
                advisory,
                Defects.of(material),
                printed.stream().map(Thank::report).toList(),
                thanks);
    }

    /// Once a finder is shredded, the vault knows of no consent; a name that was printed with it stays.
    private Thank thank(Report report, Draft draft, Optional<Published> before) {
        var id = report.id().value();
        var name = vault.creditOf(report.finder())
                .or(() -> vault.isShredded(report.finder())
                        ? before.flatMap(published -> published.nameOf(id))
                        : Optional.empty());
        return new Thank(id, report.number().digits(), draft.thanked().contains(id), name.orElse(""));
    }

    private List<Advisory.Vendor> vendors(Case file, Draft draft) {
        return coordination.participantsOf(file).stream()
                .filter(participant -> participant.kind() == Participant.Kind.VENDOR)
                .map(participant -> vendor(participant, draft))
                .toList();
    }

    private Advisory.Vendor vendor(Participant participant, Draft draft) {
        var note = draft.noteOf(participant.id().value());
        return new Advisory.Vendor(
                new Text(participant.name(), nameEn(participant, note)),
                participant.answer().map(answered -> status(answered.answer())).orElse(JvnStatus.UNKNOWN),
                participant.answer().map(answered -> desk.dayOf(answered.at())).orElse(null),
                note.map(Draft.VendorNote::link).orElse(""),
                note.map(Draft.VendorNote::words).orElse(Text.EMPTY));
    }

    /// What the author wrote, else what the directory knows.
    private String nameEn(Participant participant, Optional<Draft.VendorNote> note) {
        return note.map(Draft.VendorNote::nameEn)
                .filter(name -> !name.isEmpty())
                .or(() -> participant
                        .organisation()
                        .flatMap(directory::find)
                        .map(known -> known.names().en()))
                .orElse("");
    }

    private static JvnStatus status(Answer answer) {
        return answer instanceof Answer.OfVendor vendor ? vendor.jvn() : JvnStatus.UNKNOWN;
    }

    private static String spelled(String vector) {
        return Defects.vector(vector).map(Object::toString).orElse(vector);
    }

    private static List<Advisory.Change> history(Draft draft, Optional<Published> before, LocalDate today) {
        var history = new ArrayList<>(
                before.map(published -> published.advisory().history()).orElse(List.of()));
        var words = before.isEmpty() ? new Text("公表しました", "Published") : draft.change();
        history.add(new Advisory.Change(history.size() + 1, today, words));
        return history;
    }

    private List<Found> traces(List<Report> reports, Draft draft) {
        var sheet = Sheet.of(draft);
        var found = new ArrayList<Found>();
        for (var report : reports) {
            var credit = vault.creditOf(report.finder()).orElse("");
            for (var trace : vault.tracesOf(report.finder(), sheet.text())) {
                var words = sheet.text().substring(trace.start(), trace.end());
                if (!folded(credit).contains(folded(words))) {
                    found.add(sheet.at(trace));
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[\\s・･]+", "");
    }

    /// All texts of a draft on one sheet, so that the vault is asked once for each finder, and where each of them
    /// begins.
    record Sheet(String text, List<Part> parts) {

        record Part(int start, String place, String field) {}

        /// Between two texts: nobody's name contains it.
        private static final String RULE = "\n\u2029\n";

        static Sheet of(Draft draft) {
            var text = new StringBuilder();
            var parts = new ArrayList<Part>();
            for (var section : Section.all()) {
                add(text, parts, draft.get(section), section.messageKey(), section.code());
            }
            for (var vendor : draft.vendors()) {
                add(text, parts, new Text(vendor.link(), vendor.nameEn()), "publication.section.vendors", "vendors");
                add(text, parts, vendor.words(), "publication.section.vendors", "vendors");
            }
            for (var reference : draft.references()) {
                add(text, parts, reference.title(), "publication.section.references", "references");
                add(text, parts, new Text(reference.url(), ""), "publication.section.references", "references");
            }
            add(text, parts, draft.change(), "publication.section.history", "change");
            return new Sheet(text.toString(), parts);
        }

        Found at(Trace trace) {
            var part = parts.stream()
                    .filter(candidate -> candidate.start() <= trace.start())
                    .reduce((_, later) -> later)
                    .orElseThrow();
            return new Found(part.place(), part.field(), trace.kind() != Trace.Kind.ORGANISATION);
        }

        private static void add(StringBuilder sheet, List<Part> parts, Text text, String place, String field) {
            var hasPair = !"vendors".equals(field) && !"references".equals(field);
            parts.add(new Part(sheet.length(), place, hasPair ? field + "-ja" : field));
            sheet.append(text.ja()).append(RULE);
            parts.add(new Part(sheet.length(), place, hasPair ? field + "-en" : field));
            sheet.append(text.en()).append(RULE);
        }
    }
}
