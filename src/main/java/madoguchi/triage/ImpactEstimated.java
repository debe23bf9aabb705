// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;
import madoguchi.intake.ReportId;
import madoguchi.intake.ReportNumber;

/// A handler judged, for the time being, how far the effect may reach.
record ImpactEstimated(
        ReportId report,
        ReportNumber number,
        ImpactLevel.Spread spread,
        ImpactLevel.Band band,
        boolean passive,
        ImpactLevel level)
        implements Recorded {

    @Override
    public Subject subject() {
        return Subject.report(number);
    }
}
