// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import madoguchi.casework.CaseNumber;
import madoguchi.intake.ReportNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Numbers as letters and lists write them.
@Component
class Prefixes {

    private final String report;
    private final String file;

    Prefixes(@Value("${madoguchi.prefix.report}") String report, @Value("${madoguchi.prefix.case}") String file) {
        this.report = report;
        this.file = file;
    }

    String of(ReportNumber number) {
        return report + number;
    }

    String of(CaseNumber number) {
        return file + number;
    }
}
