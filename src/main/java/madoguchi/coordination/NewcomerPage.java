// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.List;
import madoguchi.Faults;
import madoguchi.Pages;
import madoguchi.casework.Case;

/// The form that brings somebody into a case.
///
/// @param directory the vendors to choose from; empty for a website
record NewcomerPage(
        Case file, String title, List<Organisation> directory, NewcomerForm form, Faults faults, String home)
        implements Pages.WithStatus {

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
