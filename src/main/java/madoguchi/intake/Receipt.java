// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.time.Instant;
import java.util.List;

/// What a finder is given when the report has been handed in. The pass-phrase is shown and then known to nobody else.
public record Receipt(ReportId report, ReportNumber number, List<String> passphrase, Instant receivedAt) {

    public Receipt {
        passphrase = List.copyOf(passphrase);
    }

    /// The number alone, wherever it may be printed.
    @Override
    public String toString() {
        return "Receipt[" + number + ", secret]";
    }
}
