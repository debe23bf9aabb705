// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.coordination.Answer;
import madoguchi.coordination.Coordination;
import madoguchi.intake.Item;
import madoguchi.intake.Report;
import madoguchi.intake.ReportText;
import madoguchi.notation.CweId;
import madoguchi.vault.Vault;
import madoguchi.verification.Verification;
import madoguchi.verification.Verifications;
import org.springframework.stereotype.Component;

/// The first draft: what the handling copy, the verification and the answers already say, in the wording of a JVN page
/// (JAPAN section 10.1). Everything is for the author to change.
@Component
class Prefill {

    private final Cases cases;
    private final Verifications verifications;
    private final Coordination coordination;
    private final Vault vault;

    Prefill(Cases cases, Verifications verifications, Coordination coordination, Vault vault) {
        this.cases = cases;
        this.verifications = verifications;
        this.coordination = coordination;
        this.vault = vault;
    }

    Draft of(Case file) {
        var findings = verifications.latest(file).map(Verification::findings);
        var copy = cases.copyOf(file).text();
        var vectors = findings.stream()
                .flatMap(found -> java.util.stream.Stream.concat(found.cvss4().stream(), found.cvss3().stream()))
                .map(Object::toString)
                .toList();
        var weakness = findings.flatMap(Verification.Findings::cwe).or(() -> Defects.weakness(copy.get(Item.TYPE)));
        return new Draft(
                texts(file, copy, findings, weakness),
                List.of(),
                List.of(),
                vectors,
                weakness.map(CweId::toString).orElse(""),
                List.of(),
                cases.reportsOf(file).stream()
                        .filter(report -> vault.creditOf(report.finder()).isPresent())
                        .map(report -> report.id().value())
                        .collect(Collectors.<UUID>toSet()),
                Text.EMPTY);
    }

    private Map<Section, Text> texts(
            Case file, ReportText copy, Optional<Verification.Findings> findings, Optional<CweId> weakness) {
        var texts = new EnumMap<Section, Text>(Section.class);
        var product = copy.get(Item.PRODUCT);
        var vendor = copy.get(Item.VENDOR);
        var ja = weakness.flatMap(cwe -> cwe.name(Locale.JAPANESE))
                .map(Prefill::bare)
                .orElse("");
        var en = weakness.flatMap(cwe -> cwe.name(Locale.ENGLISH)).orElse("");
        texts.put(Section.TITLE, new Text(title(product, ja, cases.titleOf(file)), titleEn(product, en)));
        texts.put(
                Section.OVERVIEW,
                new Text(
                        ja.isEmpty() ? "" : "%sが提供する %s には、%sの脆弱性が存在します。".formatted(vendor, product, ja),
                        en.isEmpty()
                                ? ""
                                : "%s provided by %s contains a vulnerability: %s.".formatted(product, vendor, en)));
        var affected = (product + " " + copy.get(Item.VERSION)).strip();
        texts.put(Section.AFFECTED, new Text(affected, affected));
        var threat = findings.map(found -> found.words().threat())
                .filter(words -> !words.isBlank())
                .orElse(copy.get(Item.THREAT));
        texts.put(Section.IMPACT, isEnglish(file) ? new Text("", threat) : new Text(threat, ""));
        texts.put(Section.SOLUTION, solution(file, copy));
        return texts;
    }

    private static String title(String product, String weakness, String otherwise) {
        return product.isEmpty() || weakness.isEmpty() ? otherwise : product + " における" + weakness + "の脆弱性";
    }

    private static String titleEn(String product, String weakness) {
        return product.isEmpty() || weakness.isEmpty()
                ? ""
                : product + " vulnerable to " + weakness.toLowerCase(Locale.ENGLISH);
    }

    /// Some names of weaknesses end in the word that the sentence goes on with.
    private static String bare(String name) {
        return name.replaceFirst("の?脆弱性$", "");
    }

    private Text solution(Case file, ReportText copy) {
        var ja = new ArrayList<String>();
        var en = new ArrayList<String>();
        if (isFixed(file)) {
            ja.add("[アップデートする]\n開発者が提供する情報をもとに、最新版へアップデートしてください。");
            en.add("[Update the software]\nUpdate to the latest version according to the information provided by the"
                    + " vendor.");
        }
        var workaround = copy.get(Item.WORKAROUND);
        if (!workaround.isBlank() && !isEnglish(file)) {
            ja.add("[ワークアラウンドを実施する]\n" + workaround);
        } else if (!workaround.isBlank()) {
            en.add("[Apply the workaround]\n" + workaround);
        }
        return new Text(String.join("\n\n", ja), String.join("\n\n", en));
    }

    private boolean isFixed(Case file) {
        return coordination.participantsOf(file).stream()
                .flatMap(participant -> participant.answer().stream())
                .anyMatch(answered -> answered.answer() instanceof Answer.OfVendor.FixedIn);
    }

    private boolean isEnglish(Case file) {
        return cases.reportsOf(file).stream()
                .map(Report::language)
                .findFirst()
                .filter(Locale.ENGLISH::equals)
                .isPresent();
    }
}
