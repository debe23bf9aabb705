// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The reports. They are read by many rooms and altered by none.
@Component
public class Reports {

    /// @throws madoguchi.Refused when there is no such report
    public Report get(ReportId id) {
        throw new UnsupportedOperationException("being built");
    }

    public Optional<Report> find(ReportId id) {
        throw new UnsupportedOperationException("being built");
    }

    public Optional<Report> find(ReportNumber number) {
        throw new UnsupportedOperationException("being built");
    }

    /// Many reports with one question to the database.
    public Map<ReportId, Report> findAll(Collection<ReportId> ids) {
        throw new UnsupportedOperationException("being built");
    }

    /// The words as the finder sent them.
    ///
    /// @throws madoguchi.sealing.Shredded once the finder has been shredded
    public ReportText textOf(Report report) {
        throw new UnsupportedOperationException("being built");
    }

    /// The words of many reports; those shredded are absent.
    public Map<ReportId, ReportText> textsOf(Collection<Report> reports) {
        throw new UnsupportedOperationException("being built");
    }

    /// What the finder added, oldest first; empty once shredded.
    public List<Supplement> supplementsOf(Report report) {
        throw new UnsupportedOperationException("being built");
    }

    /// The files that came with the report and its supplements, oldest first; empty once shredded.
    public List<Attachment> attachmentsOf(Report report) {
        throw new UnsupportedOperationException("being built");
    }

    /// The opened bytes of an attachment of this report.
    ///
    /// @throws madoguchi.Refused when this report has no such attachment
    public InputStream open(Report report, UUID attachment) {
        throw new UnsupportedOperationException("being built");
    }

    /// All reports a finder id stands for (at present one each).
    public List<Report> of(madoguchi.vault.FinderId finder) {
        throw new UnsupportedOperationException("being built");
    }

    /// The finder adds to the report.
    public Supplement supplement(ReportId id, String text) {
        throw new UnsupportedOperationException("being built");
    }

    /// The finder takes the report back. Nothing happens when it was taken back before.
    public void withdraw(ReportId id) {
        throw new UnsupportedOperationException("being built");
    }

    /// The report that this number and pass-phrase open, if they belong together. Guessing is limited.
    ///
    /// @throws madoguchi.Refused after too many wrong tries
    public Optional<ReportId> admit(String number, String passphrase) {
        throw new UnsupportedOperationException("being built");
    }
}
