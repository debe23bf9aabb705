// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import madoguchi.Pages;
import madoguchi.intake.ReportNumber;

/// Adding to a report.
record SupplementPage(ReportNumber number, FinderPage.Typed typed, long mostMegabytes) implements Pages.WithStatus {

    @Override
    public int status() {
        return typed.isGood() ? 200 : 422;
    }
}
