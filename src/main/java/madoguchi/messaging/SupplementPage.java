// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.Optional;
import madoguchi.Pages;
import madoguchi.intake.ReportNumber;

/// Adding to a report, or answering what the desk asked.
record SupplementPage(ReportNumber number, Optional<Question> question, FinderPage.Typed typed)
        implements Pages.WithStatus {

    @Override
    public int status() {
        return typed.faults().isEmpty() ? 200 : 422;
    }
}
