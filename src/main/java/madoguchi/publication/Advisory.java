// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import madoguchi.coordination.JvnStatus;
import madoguchi.notation.CveId;
import madoguchi.notation.CvssVector;
import madoguchi.notation.CweId;
import madoguchi.notation.Severity;
import org.jspecify.annotations.Nullable;

/// An advisory as the public reads it. It carries its own copy of everything, so that it stays what it was when an
/// answer, a consent or a case changes later.
///
/// @param version 1 for the publication, higher for its revisions
/// @param vectors CVSS vectors, as their specification spells them
/// @param cwe `CWE-79`, or empty
/// @param credits names of those who are thanked, with their consent
/// @param history one line for the publication and each revision, oldest first
public record Advisory(
        AdvisoryId id,
        int version,
        Instant publishedAt,
        Instant updatedAt,
        Map<Section, Text> texts,
        List<Vendor> vendors,
        List<Reference> references,
        List<String> vectors,
        String cwe,
        List<String> cves,
        List<String> credits,
        List<Change> history) {

    /// One row of ベンダ情報.
    ///
    /// @param updatedOn the day of the vendor's latest answer; null when it has not answered
    public record Vendor(
            Text name, JvnStatus status, @Nullable LocalDate updatedOn, String link, Text words) {}

    /// One line of 更新履歴.
    public record Change(int version, LocalDate on, Text words) {}

    public Advisory {
        vendors = List.copyOf(vendors);
        references = List.copyOf(references);
        vectors = List.copyOf(vectors);
        cves = List.copyOf(cves);
        credits = List.copyOf(credits);
        history = List.copyOf(history);
        cwe = Objects.requireNonNullElse(cwe, "");
    }

    public Text get(Section section) {
        return texts.getOrDefault(section, Text.EMPTY);
    }

    public Text title() {
        return get(Section.TITLE);
    }

    /// The scores that can be reckoned; a draft may hold a vector that is none yet.
    public List<CvssVector> scores() {
        return vectors.stream().flatMap(text -> vector(text).stream()).toList();
    }

    /// The gravest base score of the newest version of CVSS that is given, which is what a list shows.
    public Optional<CvssVector> score() {
        return scores().stream()
                .max(java.util.Comparator.comparing(CvssVector::version).thenComparing(CvssVector::baseScore));
    }

    Optional<CweId> weakness() {
        return cwe.isEmpty() ? Optional.empty() : Defects.weakness(cwe);
    }

    List<CveId> knownAs() {
        return cves.stream().flatMap(text -> Defects.cve(text).stream()).toList();
    }

    Advisory with(AdvisoryId other) {
        return new Advisory(
                other,
                version,
                publishedAt,
                updatedAt,
                texts,
                vendors,
                references,
                vectors,
                cwe,
                cves,
                credits,
                history);
    }

    boolean isRevised() {
        return version > 1;
    }

    static Severity severityOf(CvssVector vector) {
        return Severity.of(vector.version(), vector.baseScore());
    }

    static BigDecimal scoreOf(CvssVector vector) {
        return vector.baseScore();
    }

    private static Optional<CvssVector> vector(String text) {
        return Defects.vector(text);
    }

    /// Never the words: before publication it is confidential.
    @Override
    public String toString() {
        return "Advisory[" + version + "]";
    }
}
