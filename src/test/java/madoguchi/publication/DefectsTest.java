// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import madoguchi.coordination.JvnStatus;
import madoguchi.publication.Defects.Defect;
import madoguchi.publication.Defects.Found;
import madoguchi.publication.Defects.Material;
import madoguchi.publication.Defects.Thanks;
import org.junit.jupiter.api.Test;

class DefectsTest {

    private static final Advisory.Vendor ANSWERED = vendor(LocalDate.of(2026, 11, 2), "https://vendor.example/");

    @Test
    void aFullDraftHasNone() {
        assertThat(of(full(), ANSWERED).all()).isEmpty();
    }

    @Test
    void anEmptyDraftLacksTitleOverviewProductsAndSolution() {
        var defects = of(Draft.empty(), ANSWERED);

        assertThat(errors(defects))
                .contains(
                        "publication.defect.missing title-ja",
                        "publication.defect.missing overview-ja",
                        "publication.defect.missing affected-ja",
                        "publication.defect.missing solution-ja");
        assertThat(defects.block()).isTrue();
    }

    @Test
    void aMissingTranslationIsAWarning() {
        var texts = new EnumMap<>(full().texts());
        texts.put(Section.SOLUTION, new Text("[アップデートする]", ""));
        var defects = of(with(texts), ANSWERED);

        assertThat(defects.block()).isFalse();
        assertThat(defects.all()).extracting(Defect::messageKey).containsExactly("publication.defect.english-missing");
    }

    @Test
    void aVendorWithoutAnswerIsAWarningBecauseTheOthersNeedNotWait() {
        var defects = of(full(), vendor(null, ""));

        assertThat(defects.block()).isFalse();
        assertThat(defects.in(Defects.Group.VENDORS)).hasSize(1);
    }

    @Test
    void whatIsNoVectorNoWeaknessAndNoNumberIsAnError() {
        var draft = new Draft(
                full().texts(), List.of(), List.of(), List.of("AV:N"), "XSS", List.of("CVE-1"), Set.of(), Text.EMPTY);

        assertThat(errors(of(draft, ANSWERED)))
                .containsExactly(
                        "publication.defect.bad-vector vectors",
                        "publication.defect.bad-cwe cwe",
                        "publication.defect.bad-cve cves");
    }

    @Test
    void onlyHttpLeadsOutOfAnAdvisory() {
        var draft = new Draft(
                full().texts(),
                List.of(),
                List.of(new Reference(new Text("手引き", ""), "javascript:alert(1)")),
                full().vectors(),
                "CWE-79",
                full().cves(),
                Set.of(),
                Text.EMPTY);

        assertThat(errors(of(draft, vendor(LocalDate.of(2026, 1, 5), "ftp://vendor.example/"))))
                .containsExactly("publication.defect.bad-link vendors", "publication.defect.bad-reference references");
    }

    @Test
    void nobodyIsThankedWithoutConsentAndNobodyForgotten() {
        var thanks = List.of(new Thanks("11111111", true, false), new Thanks("22222222", false, true));
        var defects = Defects.of(new Material(full(), preview(ANSWERED), thanks, List.of(), false));

        assertThat(errors(defects)).containsExactly("publication.defect.no-consent credit");
        assertThat(defects.in(Defects.Group.CREDIT)).hasSize(2);
    }

    @Test
    void aFindersNameBlocksAndAnOrganisationWarns() {
        var traces = List.of(
                new Found("publication.section.detail", "detail-ja", true),
                new Found("publication.section.overview", "overview-ja", false));
        var defects = Defects.of(new Material(full(), preview(ANSWERED), List.of(), traces, false));

        assertThat(errors(defects)).containsExactly("publication.defect.trace detail-ja");
        assertThat(defects.in(Defects.Group.SECRECY)).hasSize(2);
    }

    @Test
    void aRevisionSaysWhatItChanges() {
        var defects = Defects.of(new Material(full(), preview(ANSWERED), List.of(), List.of(), true));

        assertThat(errors(defects)).containsExactly("publication.defect.change-missing change-ja");
    }

    private static Defects of(Draft draft, Advisory.Vendor vendor) {
        return Defects.of(new Material(draft, preview(vendor), List.of(), List.of(), false));
    }

    private static List<String> errors(Defects defects) {
        return defects.all().stream()
                .filter(Defect::isError)
                .map(defect -> defect.messageKey() + " " + defect.field())
                .toList();
    }

    private static Draft full() {
        var texts = new EnumMap<Section, Text>(Section.class);
        Section.all().forEach(section -> texts.put(section, new Text("日本語", "English")));
        return with(texts);
    }

    private static Draft with(Map<Section, Text> texts) {
        return new Draft(
                texts,
                List.of(),
                List.of(),
                List.of("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"),
                "CWE-79",
                List.of("CVE-2026-12345"),
                Set.of(),
                Text.EMPTY);
    }

    private static Advisory.Vendor vendor(@org.jspecify.annotations.Nullable LocalDate answered, String link) {
        return new Advisory.Vendor(new Text("帳簿工房", ""), JvnStatus.VULNERABLE, answered, link, Text.EMPTY);
    }

    private static Advisory preview(Advisory.Vendor vendor) {
        return new Advisory(
                new AdvisoryId("12345678"),
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                Map.of(),
                List.of(vendor),
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of());
    }
}
