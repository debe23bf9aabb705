// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.util.List;
import java.util.Optional;
import madoguchi.intake.ReportId;
import org.springframework.stereotype.Component;

/// The verdicts on reports, and the handling copies that go on.
@Component
public class Triage {

    /// The verdict that stands, if there is one.
    public Optional<Judgement> judgementOf(ReportId report) {
        throw new UnsupportedOperationException("being built");
    }

    /// All verdicts on a report, oldest first.
    public List<Judgement> judgementsOf(ReportId report) {
        throw new UnsupportedOperationException("being built");
    }

    /// The copy without the finder's traces, once the handler has made it.
    public Optional<HandlingCopy> copyOf(ReportId report) {
        throw new UnsupportedOperationException("being built");
    }
}
