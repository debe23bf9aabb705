// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The words of an advisory as their author left them. What other rooms know better is not in here: a vendor's status
/// is its latest answer, and the names of those we thank stay in the vault until the day of publication.
///
/// @param vendors what is added to a participant's answer
/// @param vectors CVSS vectors as typed
/// @param cwe as typed; may be empty
/// @param cves as typed
/// @param thanked the reports whose finders are to be thanked by name
/// @param change what a revision changes, for the history; empty before the first publication
public record Draft(
        Map<Section, Text> texts,
        List<VendorNote> vendors,
        List<Reference> references,
        List<String> vectors,
        String cwe,
        List<String> cves,
        Set<UUID> thanked,
        Text change) {

    /// @param participant of this case
    /// @param nameEn the vendor's name in Latin letters; may be empty
    /// @param link the vendor's own announcement; may be empty
    public record VendorNote(UUID participant, String nameEn, String link, Text words) {

        public VendorNote(UUID participant, @Nullable String nameEn, @Nullable String link, @Nullable Text words) {
            this.participant = participant;
            this.nameEn = Objects.requireNonNullElse(nameEn, "").strip();
            this.link = Objects.requireNonNullElse(link, "").strip();
            this.words = Objects.requireNonNullElse(words, Text.EMPTY);
        }
    }

    public Draft(
            @Nullable Map<Section, Text> texts,
            @Nullable List<VendorNote> vendors,
            @Nullable List<Reference> references,
            @Nullable List<String> vectors,
            @Nullable String cwe,
            @Nullable List<String> cves,
            @Nullable Set<UUID> thanked,
            @Nullable Text change) {
        this.texts = complete(Objects.requireNonNullElse(texts, Map.of()));
        this.vendors = List.copyOf(Objects.requireNonNullElse(vendors, List.of()));
        this.references = Objects.requireNonNullElse(references, List.<Reference>of()).stream()
                .filter(reference -> !reference.isEmpty())
                .toList();
        this.vectors = filled(vectors);
        this.cwe = Objects.requireNonNullElse(cwe, "").strip();
        this.cves = filled(cves);
        this.thanked = Set.copyOf(Objects.requireNonNullElse(thanked, Set.of()));
        this.change = Objects.requireNonNullElse(change, Text.EMPTY);
    }

    static Draft empty() {
        return new Draft(null, null, null, null, null, null, null, null);
    }

    public Text get(Section section) {
        return texts.getOrDefault(section, Text.EMPTY);
    }

    /// With another line for the history.
    Draft with(Text change) {
        return new Draft(texts, vendors, references, vectors, cwe, cves, thanked, change);
    }

    Optional<VendorNote> noteOf(UUID participant) {
        return vendors.stream()
                .filter(note -> note.participant().equals(participant))
                .findFirst();
    }

    private static Map<Section, Text> complete(Map<Section, Text> given) {
        var all = new EnumMap<Section, Text>(Section.class);
        Section.all().forEach(section -> all.put(section, given.getOrDefault(section, Text.EMPTY)));
        return Collections.unmodifiableMap(all);
    }

    private static List<String> filled(@Nullable List<String> typed) {
        return Objects.requireNonNullElse(typed, List.<String>of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /// Never the words, wherever it may be printed.
    @Override
    public String toString() {
        return "Draft[sealed]";
    }
}
