// SPDX-License-Identifier: Apache-2.0
package madoguchi.notation;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import madoguchi.notation.CvssMetric.Group;
import madoguchi.notation.NotAVector.Problem;

/// How bad a vulnerability is, as CVSS says it: a list of answers from which the score follows.
///
/// A vector is complete (every base metric), without repetition, and kept in the order of its specification, in
/// whatever order it was written; versions 2.0 to 3.1 allow any order, and 4.0 prescribes this one. Anything else is
/// refused with a `NotAVector`.
///
/// Sources: FIRST, CVSS 2.0 guide; CVSS 3.0, 3.1 and 4.0 specification documents.
public record CvssVector(CvssVersion version, List<Chosen> metrics) {

    /// One metric and the answer given to it.
    public record Chosen(CvssMetric metric, CvssMetric.Value value) {

        public String name(Locale locale) {
            return metric.name(locale);
        }

        public String valueName(Locale locale) {
            return value.name(locale);
        }

        @Override
        public String toString() {
            return metric.code() + ":" + value.code();
        }
    }

    public CvssVector {
        refuseStrangers(version, metrics);
        refuseGaps(version, metrics);
        metrics = metrics.stream()
                .sorted(Comparator.comparingInt(chosen -> version.metrics().indexOf(chosen.metric())))
                .toList();
    }

    /// Reads a vector of any version. A vector of version 2.0 may stand in parentheses, as NVD once wrote them.
    ///
    /// @throws NotAVector naming the first thing that is wrong
    public static CvssVector parse(String text) {
        var bare = text.strip();
        var version = versionOf(bare);
        var body = version == CvssVersion.V2_0 && bare.startsWith("(") && bare.endsWith(")")
                ? bare.substring(1, bare.length() - 1)
                : bare.substring(version.prefix().length());
        var chosen = new ArrayList<Chosen>();
        for (var part : body.split("/", -1)) {
            chosen.add(choice(version, part, chosen.size() + 1));
        }
        return new CvssVector(version, chosen);
    }

    private static CvssVersion versionOf(String text) {
        for (var version : List.of(CvssVersion.V3_0, CvssVersion.V3_1, CvssVersion.V4_0)) {
            if (text.startsWith(version.prefix())) {
                return version;
            }
        }
        if (text.isEmpty() || text.regionMatches(true, 0, "CVSS", 0, 4)) {
            throw new NotAVector(Problem.UNKNOWN_VERSION, "");
        }
        return CvssVersion.V2_0;
    }

    private static Chosen choice(CvssVersion version, String part, int place) {
        int colon = part.indexOf(':');
        var code = colon < 0 ? "" : part.substring(0, colon);
        if (!code.matches("[A-Za-z]{1,4}")) {
            throw new NotAVector(Problem.NOT_A_PAIR, String.valueOf(place));
        }
        var metric = version.metric(code).orElseThrow(() -> new NotAVector(Problem.UNKNOWN_METRIC, code));
        var value =
                metric.value(part.substring(colon + 1)).orElseThrow(() -> new NotAVector(Problem.UNKNOWN_VALUE, code));
        return new Chosen(metric, value);
    }

    private static void refuseStrangers(CvssVersion version, List<Chosen> metrics) {
        var seen = new HashSet<String>();
        for (var chosen : metrics) {
            var code = chosen.metric().code();
            if (!version.metrics().contains(chosen.metric())) {
                throw new NotAVector(Problem.UNKNOWN_METRIC, code);
            }
            if (!chosen.metric().values().contains(chosen.value())) {
                throw new NotAVector(Problem.UNKNOWN_VALUE, code);
            }
            if (!seen.add(code)) {
                throw new NotAVector(Problem.METRIC_TWICE, code);
            }
        }
    }

    private static void refuseGaps(CvssVersion version, List<Chosen> metrics) {
        for (var metric : version.metrics()) {
            if (metric.group() == Group.BASE
                    && metrics.stream().noneMatch(c -> c.metric().equals(metric))) {
                throw new NotAVector(Problem.METRIC_MISSING, metric.code());
            }
        }
    }

    /// The score of everything the vector says, 0.0 to 10.0: environmental where given, else temporal, else base.
    /// In version 4.0 there is one score, whose name is `nomenclature()`.
    public BigDecimal score() {
        return environmentalScore().or(this::temporalScore).orElseGet(() -> CvssScore.overall(this));
    }

    public Severity severity() {
        return Severity.of(version, score());
    }

    /// The score of the vulnerability itself, without the present day and without anybody's environment.
    public BigDecimal baseScore() {
        return CvssScore.base(this);
    }

    /// The score of the present day (exploits, patches), where the vector speaks of it; never in version 4.0.
    public Optional<BigDecimal> temporalScore() {
        return says(Group.TEMPORAL) ? Optional.of(CvssScore.temporal(this)) : Optional.empty();
    }

    /// The score in somebody's own environment, where the vector speaks of it; never in version 4.0, whose one
    /// score takes the environment in.
    public Optional<BigDecimal> environmentalScore() {
        return version != CvssVersion.V4_0 && says(Group.ENVIRONMENTAL)
                ? Optional.of(CvssScore.environmental(this))
                : Optional.empty();
    }

    /// The same vector, reduced to its base metrics.
    public CvssVector base() {
        return new CvssVector(
                version,
                metrics.stream().filter(c -> c.metric().group() == Group.BASE).toList());
    }

    /// What kind of score this is, as version 4.0 names it (section 1.3): CVSS-B, CVSS-BT, CVSS-BE or CVSS-BTE.
    /// The older versions' groups are named likewise.
    public String nomenclature() {
        boolean threat = says(Group.THREAT) || says(Group.TEMPORAL);
        return "CVSS-B" + (threat ? "T" : "") + (says(Group.ENVIRONMENTAL) ? "E" : "");
    }

    private boolean says(Group group) {
        return metrics.stream()
                .anyMatch(c -> c.metric().group() == group && c.value().isDefined());
    }

    /// The vector as its specification spells it.
    @Override
    public String toString() {
        return version.prefix() + metrics.stream().map(Chosen::toString).collect(joining("/"));
    }
}
