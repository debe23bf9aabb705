// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import madoguchi.Faults;
import madoguchi.Pages;
import madoguchi.casework.ClosingCondition.Unmet;

/// Ending the handling of a case: first the outcome, then what it still takes, then what the finder will be told.
///
/// @param chosen empty until an outcome has been chosen
/// @param languages in which the finders are written to
/// @param words what was typed
/// @param refused whether closing was tried and refused
record ClosurePage(
        Case file,
        String title,
        Optional<Outcome> chosen,
        List<Unmet> unmet,
        List<Locale> languages,
        String words,
        Faults faults,
        boolean refused)
        implements Pages.WithStatus {

    /// The longest words taken, in characters.
    static final int LONGEST = 5_000;

    List<Outcome> outcomes() {
        return Outcome.of(file.kind());
    }

    @Override
    public int status() {
        if (refused) {
            return 409;
        }
        return faults.isEmpty() ? 200 : 422;
    }
}
