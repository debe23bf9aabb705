// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import madoguchi.Pages;
import madoguchi.intake.ReportNumber;

/// Asking to be released from silence.
record SilencePage(ReportNumber number, Silence silence, FinderPage.Typed typed) implements Pages.WithStatus {

    @Override
    public int status() {
        return typed.faults().isEmpty() ? 200 : 422;
    }
}
