// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import madoguchi.Pages;

/// The form with what was typed: to be mended, or to be changed once more.
record FormPage(Sheet sheet) implements Pages.WithStatus {

    @Override
    public int status() {
        return sheet.faults().isEmpty() ? 200 : 422;
    }
}
