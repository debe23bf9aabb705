// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import madoguchi.Faults;
import madoguchi.intake.ReportId;
import madoguchi.intake.ReportNumber;

/// A verdict as it was typed, in the form or by a program.
///
/// @param version the state of the report that its author looked at; empty to judge whatever is there
record VerdictForm(String verdict, String ground, String of, String words, String version) {

    static final int LONGEST = 5_000;

    static VerdictForm blank(int version) {
        return new VerdictForm("", "", "", "", String.valueOf(version));
    }

    static VerdictForm of(Map<String, String> typed) {
        return new VerdictForm(
                typed.getOrDefault("verdict", ""),
                typed.getOrDefault("ground", ""),
                typed.getOrDefault("of", ""),
                typed.getOrDefault("words", ""),
                typed.getOrDefault("version", ""));
    }

    /// What it amounts to; empty when `faults` says why not.
    Optional<Triage.Ruling> read(Faults faults, Function<ReportNumber, Optional<ReportId>> reports) {
        faults.limit("words", words, LONGEST);
        var read = verdict(faults, reports);
        if ((verdict.equals("declined") || verdict.equals("incomplete")) && words.isBlank()) {
            faults.add("words", "refused.triage.no-words");
        }
        return faults.isEmpty() ? read.map(one -> new Triage.Ruling(one, words, seen())) : Optional.empty();
    }

    private Optional<Verdict> verdict(Faults faults, Function<ReportNumber, Optional<ReportId>> reports) {
        return switch (verdict) {
            case "accepted" -> Optional.of(new Verdict.Accepted());
            case "incomplete" -> Optional.of(new Verdict.Incomplete());
            case "declined" -> {
                var found = Ground.find(ground);
                if (found.isEmpty()) {
                    faults.add("ground", "triage.fault.ground");
                }
                yield found.map(Verdict.Declined::new);
            }
            case "duplicate" -> {
                var original = ReportNumber.read(of).flatMap(reports);
                if (original.isEmpty()) {
                    faults.add("of", "refused.triage.no-such-original");
                }
                yield original.map(Verdict.Duplicate::new);
            }
            default -> {
                faults.add("verdict", "triage.fault.verdict");
                yield Optional.empty();
            }
        };
    }

    private OptionalInt seen() {
        return version.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(version)) : OptionalInt.empty();
    }

    /// Both are told to the finder and are hard to take back in their eyes: they are asked for twice.
    boolean needsConfirmation() {
        return "declined".equals(verdict) || "duplicate".equals(verdict);
    }

    @Override
    public String toString() {
        return "VerdictForm[sealed]";
    }
}
