// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import madoguchi.Refused;
import madoguchi.intake.Report;
import madoguchi.intake.ReportId;
import madoguchi.intake.Reports;
import madoguchi.sealing.Sealing;
import madoguchi.sealing.SealingKey;
import madoguchi.triage.HandlingCopy;
import madoguchi.triage.Triage;
import org.springframework.stereotype.Component;

/// The cases.
@Component
public class Cases {

    private final CaseTable table;
    private final CaseFinding finding;
    private final Titles titles;
    private final Sealing sealing;
    private final Reports reports;
    private final Triage triage;

    Cases(CaseTable table, CaseFinding finding, Titles titles, Sealing sealing, Reports reports, Triage triage) {
        this.table = table;
        this.finding = finding;
        this.titles = titles;
        this.sealing = sealing;
        this.reports = reports;
        this.triage = triage;
    }

    /// @throws madoguchi.Refused when there is no such case
    public Case get(CaseId id) {
        return table.findAll(List.of(id)).stream().findFirst().orElseThrow(Refused::notFound);
    }

    /// @throws madoguchi.Refused when there is no such case
    public Case get(CaseNumber number) {
        return table.find(number).orElseThrow(Refused::notFound);
    }

    /// By a number as it stands in an address.
    ///
    /// @throws madoguchi.Refused when it is no number, or of no case
    public Case get(String number) {
        return CaseNumber.read(number).flatMap(table::find).orElseThrow(Refused::notFound);
    }

    /// The case that a report opened or joined.
    public Optional<Case> find(ReportId report) {
        return table.find(report);
    }

    public Map<CaseId, Case> findAll(Collection<CaseId> ids) {
        return table.findAll(ids).stream().collect(Collectors.toUnmodifiableMap(Case::id, file -> file));
    }

    /// One page of the cases that a query asks for.
    ///
    /// @param cursor what the page before gave as `next`; empty for the first page
    public CaseList list(CaseQuery query, String cursor) {
        return finding.list(query, cursor);
    }

    /// The key of a case, to seal and open what is written about it.
    ///
    /// @throws madoguchi.sealing.Shredded once the key has been destroyed
    public SealingKey keyOf(Case file) {
        return sealing.get(file.key());
    }

    /// One line that says what the case is about, free of the finder's traces; empty once the key is destroyed.
    public String titleOf(Case file) {
        return titlesOf(List.of(file)).getOrDefault(file.id(), "");
    }

    /// The titles of many cases with two questions to the database; empty where the key is destroyed.
    public Map<CaseId, String> titlesOf(Collection<Case> files) {
        return titles.of(files);
    }

    /// An open case that nobody else changes until this transaction is over.
    ///
    /// @throws CaseIsClosed when handling has ended
    Case openAndLocked(CaseId id) {
        table.lock(get(id).id());
        var file = get(id);
        if (!file.isOpen()) {
            throw new CaseIsClosed();
        }
        return file;
    }

    /// The reports of a case: the one that opened it, then those that joined.
    public List<Report> reportsOf(Case file) {
        var known = reports.findAll(file.reports());
        return file.reports().stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .toList();
    }

    /// What may be passed on of the report that opened the case.
    ///
    /// @throws madoguchi.sealing.Shredded once the case's key has been destroyed
    public HandlingCopy copyOf(Case file) {
        return triage.copyOf(file.firstReport()).orElseThrow(madoguchi.sealing.Shredded::gone);
    }
}
