// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import madoguchi.intake.ReportText;
import madoguchi.sealing.KeyId;

/// The report without the finder's traces: what may be passed on.
///
/// @param key the case's key, under which the copy is sealed
/// @param title one line that gives neither finder nor more than needed away
public record HandlingCopy(KeyId key, String title, ReportText text) {

    @Override
    public String toString() {
        return "HandlingCopy[sealed]";
    }
}
