// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import madoguchi.Faults;
import madoguchi.coordination.Participant;

/// What was typed into the form of a draft, field by field.
record DraftForm(Map<String, String> typed) {

    static final int LONGEST = 20_000;

    /// The form always has room for some more.
    private static final int SPARE_REFERENCES = 2;

    private static final int MOST_REFERENCES = 60;

    static DraftForm of(Draft draft) {
        var typed = new HashMap<String, String>();
        draft.texts().forEach((section, text) -> put(typed, section.code(), text));
        for (var vendor : draft.vendors()) {
            var field = "vendor-" + vendor.participant();
            typed.put(field + "-name-en", vendor.nameEn());
            typed.put(field + "-link", vendor.link());
            put(typed, field + "-words", vendor.words());
        }
        for (var i = 0; i < draft.references().size(); i++) {
            put(typed, "reference-" + i + "-title", draft.references().get(i).title());
            typed.put("reference-" + i + "-url", draft.references().get(i).url());
        }
        typed.put("vectors", String.join("\n", draft.vectors()));
        typed.put("cwe", draft.cwe());
        typed.put("cves", String.join("\n", draft.cves()));
        draft.thanked().forEach(report -> typed.put("thank-" + report, "true"));
        put(typed, "change", draft.change());
        return new DraftForm(typed);
    }

    String get(String field) {
        return typed.getOrDefault(field, "");
    }

    boolean isChosen(String field) {
        return "true".equals(get(field));
    }

    /// How many rows of references the form shows.
    int references() {
        var last = IntStream.range(0, MOST_REFERENCES)
                .filter(row -> !(get("reference-" + row + "-url")
                                + get("reference-" + row + "-title-ja")
                                + get("reference-" + row + "-title-en"))
                        .isBlank())
                .max()
                .orElse(-1);
        return Math.min(MOST_REFERENCES, last + 1 + SPARE_REFERENCES);
    }

    Faults faults() {
        var faults = Faults.none();
        typed.forEach((field, text) -> faults.limit(field, text, LONGEST));
        return faults;
    }

    /// @param vendors of the case: nothing is taken for anybody else
    Draft draft(List<Participant> vendors) {
        var texts = new EnumMap<Section, Text>(Section.class);
        Section.all().forEach(section -> texts.put(section, text(section.code())));
        return new Draft(
                texts,
                vendors.stream().map(this::vendor).toList(),
                IntStream.range(0, MOST_REFERENCES)
                        .mapToObj(row ->
                                new Reference(text("reference-" + row + "-title"), get("reference-" + row + "-url")))
                        .toList(),
                lines("vectors"),
                get("cwe"),
                lines("cves"),
                typed.keySet().stream()
                        .filter(field -> field.matches("thank-[0-9a-f-]{36}"))
                        .map(field -> UUID.fromString(field.substring("thank-".length())))
                        .collect(Collectors.toSet()),
                text("change"));
    }

    private Draft.VendorNote vendor(Participant vendor) {
        var field = "vendor-" + vendor.id();
        return new Draft.VendorNote(
                vendor.id().value(), get(field + "-name-en"), get(field + "-link"), text(field + "-words"));
    }

    private Text text(String field) {
        return new Text(get(field + "-ja"), get(field + "-en"));
    }

    private List<String> lines(String field) {
        return Arrays.stream(get(field).split("[\\r\\n]+")).map(String::strip).toList();
    }

    private static void put(Map<String, String> typed, String field, Text text) {
        typed.put(field + "-ja", text.ja());
        typed.put(field + "-en", text.en());
    }
}
