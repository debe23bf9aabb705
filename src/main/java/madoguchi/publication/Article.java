// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.math.BigDecimal;
import java.util.List;
import madoguchi.View;
import madoguchi.notation.CvssVector;
import madoguchi.notation.Severity;

/// An advisory on a page: the public one, and the preview that must look the same.
///
/// @param nested whether the page has a heading of its own above
record Article(Advisory advisory, Imprint imprint, boolean nested) {

    /// Who stands behind an advisory (settings `madoguchi.credit.reception` and `.coordinator`).
    ///
    /// @param reception who received the report, as the sentence of thanks names it
    /// @param coordinator who coordinated with the vendors
    record Imprint(String reception, String coordinator) {}

    /// The sentence of thanks, as JVN prints it (JAPAN section 10.1); without consent it names nobody.
    String thanks(View view) {
        var key = advisory.credits().isEmpty() ? "publication.credit.nobody" : "publication.credit";
        return view.t(key, imprint.reception(), imprint.coordinator());
    }

    /// 「報告者: {所属} {氏名} 氏」, several joined by 「、」.
    String thanked(View view) {
        var names = advisory.credits().stream()
                .map(name -> view.isEnglish() || name.matches(".*[氏様]$") ? name : name + " 氏")
                .toList();
        return String.join(view.isEnglish() ? ", " : "、", names);
    }

    Article with(AdvisoryId id) {
        return new Article(advisory.with(id), imprint, nested);
    }

    /// Whether the reader may know the number: those outside the desk learn it with the publication.
    boolean isNumbered() {
        return !AdvisoryId.SECRET.equals(advisory.id());
    }

    boolean hasLinks() {
        return !advisory.knownAs().isEmpty() || advisory.weakness().isPresent();
    }

    boolean hasWords(Section section) {
        return !advisory.get(section).blank();
    }

    String weaknessName(View view) {
        return advisory.weakness()
                .flatMap(weakness -> weakness.name(view.locale()))
                .orElse("");
    }

    static String tag(CvssVector vector) {
        return "sev-" + Advisory.severityOf(vector).name().toLowerCase(java.util.Locale.ROOT);
    }

    static Severity severity(CvssVector vector) {
        return Advisory.severityOf(vector);
    }

    static BigDecimal score(CvssVector vector) {
        return Advisory.scoreOf(vector);
    }

    List<Advisory.Change> newestChangesFirst() {
        return advisory.history().reversed();
    }
}
