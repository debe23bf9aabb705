// SPDX-License-Identifier: Apache-2.0
package madoguchi.notation;

import java.util.List;
import java.util.Optional;

/// The versions of CVSS that are still met with, and the metrics that each defines.
public enum CvssVersion {
    V2_0("2.0", ""),
    V3_0("3.0", "CVSS:3.0/"),
    V3_1("3.1", "CVSS:3.1/"),
    V4_0("4.0", "CVSS:4.0/");

    private final String number;
    private final String prefix;

    CvssVersion(String number, String prefix) {
        this.number = number;
        this.prefix = prefix;
    }

    /// As FIRST writes it: `3.1`.
    public String number() {
        return number;
    }

    /// What a vector of this version begins with; nothing in version 2.0.
    String prefix() {
        return prefix;
    }

    /// Every metric of this version in the order of its specification, so that a form can offer them.
    public List<CvssMetric> metrics() {
        return CvssMetrics.of(this);
    }

    /// The metric with this abbreviation (`AV`), which is case-sensitive.
    public Optional<CvssMetric> metric(String code) {
        return metrics().stream().filter(metric -> metric.code().equals(code)).findFirst();
    }
}
