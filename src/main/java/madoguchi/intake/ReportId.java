// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.util.UUID;

/// A report.
public record ReportId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
