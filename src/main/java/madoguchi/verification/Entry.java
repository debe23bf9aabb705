// SPDX-License-Identifier: Apache-2.0
package madoguchi.verification;

import java.util.Locale;
import java.util.Optional;
import madoguchi.triage.ImpactLevel;

/// A verification as a page shows it.
///
/// @param by the name of who verified; empty when the account is gone
/// @param level how thoroughly the case is to be handled, where that follows
record Entry(Verification verification, String by, Optional<ImpactLevel> level) {

    static String codeOf(ImpactLevel.Spread spread) {
        return spread.name().toLowerCase(Locale.ROOT);
    }
}
