// SPDX-License-Identifier: Apache-2.0
package madoguchi.notation;

import java.util.Locale;

/// A text is not a CVSS vector, and this is what is wrong with it, in the words of both languages.
///
/// Only abbreviations are repeated, never more of what was typed: the field may have received anything.
public final class NotAVector extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /// What is wrong. In the words, %s stands for the metric, or for the part's place in the vector.
    public enum Problem {
        UNKNOWN_VERSION("CVSSのバージョンは2.0、3.0、3.1、4.0のいずれかでご記入ください。", "The CVSS version is not 2.0, 3.0, 3.1 or 4.0."),
        NOT_A_PAIR("%s番目の項目が「AV:N」のような形になっていません。", "Part %s does not have the form AV:N."),
        UNKNOWN_METRIC("%sは、このバージョンのCVSSにない項目です。", "This version of CVSS has no metric %s."),
        UNKNOWN_VALUE("%sの値が、このバージョンのCVSSにないものです。", "This version of CVSS does not allow that value for %s."),
        METRIC_TWICE("%sが2回書かれています。", "%s is given twice."),
        METRIC_MISSING("必須の項目%sがありません。", "The mandatory metric %s is missing.");

        private final String japanese;
        private final String english;

        Problem(String japanese, String english) {
            this.japanese = japanese;
            this.english = english;
        }
    }

    private final Problem problem;
    private final String where;

    NotAVector(Problem problem, String where) {
        super(String.format(Locale.ROOT, problem.english, where));
        this.problem = problem;
        this.where = where;
    }

    public Problem problem() {
        return problem;
    }

    /// The metric's abbreviation; for UNKNOWN_VERSION empty; for NOT_A_PAIR the part's place, counted from 1.
    public String where() {
        return where;
    }

    /// A sentence for the person who typed the vector.
    public String sentence(Locale locale) {
        return String.format(Locale.ROOT, Words.choose(locale, problem.japanese, problem.english), where);
    }
}
