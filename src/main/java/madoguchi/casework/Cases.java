// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.intake.Report;
import madoguchi.intake.ReportId;
import madoguchi.sealing.SealingKey;
import org.springframework.stereotype.Component;

/// The cases.
@Component
public class Cases {

    /// @throws madoguchi.Refused when there is no such case
    public Case get(CaseId id) {
        throw new UnsupportedOperationException("being built");
    }

    /// @throws madoguchi.Refused when there is no such case
    public Case get(CaseNumber number) {
        throw new UnsupportedOperationException("being built");
    }

    /// By a number as it stands in an address.
    ///
    /// @throws madoguchi.Refused when it is no number, or of no case
    public Case get(String number) {
        throw new UnsupportedOperationException("being built");
    }

    /// The case that a report opened or joined.
    public Optional<Case> find(ReportId report) {
        throw new UnsupportedOperationException("being built");
    }

    public Map<CaseId, Case> findAll(Collection<CaseId> ids) {
        throw new UnsupportedOperationException("being built");
    }

    /// The key of a case, to seal and open what is written about it.
    ///
    /// @throws madoguchi.sealing.Shredded once the key has been destroyed
    public SealingKey keyOf(Case file) {
        throw new UnsupportedOperationException("being built");
    }

    /// One line that says what the case is about, free of the finder's traces; empty once the key is destroyed.
    public String titleOf(Case file) {
        throw new UnsupportedOperationException("being built");
    }

    /// The reports of a case.
    public List<Report> reportsOf(Case file) {
        throw new UnsupportedOperationException("being built");
    }
}
