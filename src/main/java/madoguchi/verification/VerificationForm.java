// SPDX-License-Identifier: Apache-2.0
package madoguchi.verification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import madoguchi.Faults;
import madoguchi.notation.CvssMetric;
import madoguchi.notation.CvssVector;
import madoguchi.notation.CvssVersion;
import madoguchi.notation.CweId;
import madoguchi.notation.NotAVector;
import madoguchi.triage.ImpactLevel;
import madoguchi.verification.Verification.Findings;
import madoguchi.verification.Verification.Reproduced;
import madoguchi.verification.Verification.Words;

/// What was typed into the form of a verification, field by field.
record VerificationForm(Map<String, String> typed) {

    /// The longest text taken, in characters.
    static final int LONGEST = 20_000;

    private static final List<String> TEXTS = List.of("done", "result", "threat", "preconditions");

    VerificationForm {
        typed = Map.copyOf(typed);
    }

    static VerificationForm empty() {
        return new VerificationForm(Map.of());
    }

    String get(String field) {
        return typed.getOrDefault(field, "");
    }

    boolean environment() {
        return "true".equals(get("environment"));
    }

    /// The base metrics of version 3.1, to be chosen one by one by whoever does not type the vector.
    static List<CvssMetric> metrics() {
        return CvssVersion.V3_1.metrics().stream()
                .filter(metric -> metric.group() == CvssMetric.Group.BASE)
                .toList();
    }

    static String fieldOf(CvssMetric metric) {
        return "cvss3-" + metric.code();
    }

    /// The vector as typed; where none was typed, as chosen one by one.
    String cvss3() {
        return get("cvss3").isBlank() ? chosen() : get("cvss3");
    }

    /// Whether any metric was chosen by itself.
    boolean isChosen() {
        return metrics().stream().anyMatch(metric -> !get(fieldOf(metric)).isEmpty());
    }

    private String chosen() {
        if (!isChosen()) {
            return "";
        }
        return "CVSS:3.1"
                + metrics().stream()
                        .filter(metric -> !get(fieldOf(metric)).isEmpty())
                        .map(metric -> "/" + metric.code() + ":" + get(fieldOf(metric)))
                        .collect(java.util.stream.Collectors.joining());
    }

    /// @param locale in which a wrong vector is explained
    Faults faults(Locale locale) {
        var faults = Faults.none();
        if (get("done").isBlank()) {
            faults.add("done", "verification.fault.done");
        }
        if (reproduced().isEmpty()) {
            faults.add("reproduced", "verification.fault.reproduced");
        }
        if (get("result").isBlank()) {
            faults.add("result", "verification.fault.result");
        }
        TEXTS.forEach(field -> faults.limit(field, get(field), LONGEST));
        if (!get("cwe").isBlank() && cwe().isEmpty()) {
            faults.add("cwe", "verification.fault.cwe");
        }
        return checkVectors(faults, locale);
    }

    /// Only what is wrong with the vectors.
    Faults vectorFaults(Locale locale) {
        return checkVectors(Faults.none(), locale);
    }

    private Faults checkVectors(Faults faults, Locale locale) {
        check(faults, "cvss3", cvss3(), CvssVersion.V3_1, locale);
        check(faults, "cvss4", get("cvss4"), CvssVersion.V4_0, locale);
        return faults;
    }

    private static void check(Faults faults, String field, String vector, CvssVersion version, Locale locale) {
        if (vector.isBlank()) {
            return;
        }
        try {
            if (CvssVector.parse(vector).version() != version) {
                faults.add(field, "verification.fault.version", version.number());
            }
        } catch (NotAVector refusal) {
            faults.add(field, "verification.fault.vector", refusal.sentence(locale));
        }
    }

    /// The vectors that can be read, so that they can be explained before anything is recorded.
    List<CvssVector> readable() {
        return List.of(cvss3(), get("cvss4")).stream()
                .filter(text -> !text.isBlank())
                .flatMap(text -> read(text).stream())
                .toList();
    }

    /// @throws java.util.NoSuchElementException while the form has faults
    Findings findings() {
        return new Findings(
                environment(),
                reproduced().orElseThrow(),
                new Words(
                        get("done").strip(),
                        get("result").strip(),
                        get("threat").strip(),
                        get("preconditions").strip()),
                cwe(),
                read(cvss3()),
                read(get("cvss4")),
                spread());
    }

    private Optional<Reproduced> reproduced() {
        return Arrays.stream(Reproduced.values())
                .filter(one -> one.code().equals(get("reproduced")))
                .findFirst();
    }

    private Optional<ImpactLevel.Spread> spread() {
        return Arrays.stream(ImpactLevel.Spread.values())
                .filter(one -> one.name().equalsIgnoreCase(get("spread")))
                .findFirst();
    }

    private Optional<CweId> cwe() {
        try {
            return get("cwe").isBlank() ? Optional.empty() : Optional.of(CweId.parse(get("cwe")));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // a fault, which `faults` names
        }
    }

    private static Optional<CvssVector> read(String vector) {
        try {
            return vector.isBlank() ? Optional.empty() : Optional.of(CvssVector.parse(vector));
        } catch (NotAVector _) {
            return Optional.empty(); // a fault, which `faults` names
        }
    }

    /// Never what was typed, wherever it may be printed.
    @Override
    public String toString() {
        return "VerificationForm[typed]";
    }
}
