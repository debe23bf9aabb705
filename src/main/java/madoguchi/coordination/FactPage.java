// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.Pages;

/// Asks once more before something is taken on record that can't be taken back.
///
/// @param ends whether recording it ends the silence, or the talk of one
record FactPage(CaseHead head, Fact fact, boolean ends, boolean unsure, String home) implements Pages.WithStatus {

    @Override
    public int status() {
        return unsure ? 422 : 200;
    }
}
