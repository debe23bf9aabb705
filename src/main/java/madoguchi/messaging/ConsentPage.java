// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.time.Instant;
import java.util.List;
import madoguchi.Faults;
import madoguchi.Pages;
import madoguchi.intake.Kind;
import madoguchi.intake.ReportNumber;
import madoguchi.vault.Consent;
import madoguchi.vault.Trace;

/// What the finder allows, each purpose by itself.
///
/// @param given consent, as it stands or as it was typed
/// @param passedOn what was passed on so far: that cannot be taken back
/// @param changes what was changed before, oldest first
record ConsentPage(
        ReportNumber number, Kind kind, Consent given, List<PassedOn> passedOn, List<Change> changes, Faults faults)
        implements Pages.WithStatus {

    record PassedOn(Instant at, Trace.Kind what) {}

    /// What was allowed from then on.
    record Change(
            Instant at,
            boolean nameToParticipant,
            boolean contactToParticipant,
            boolean directExchange,
            Consent.Credit credit,
            boolean letters) {}

    boolean namePassedOn() {
        return passedOn.stream()
                .anyMatch(one -> one.what() == Trace.Kind.NAME || one.what() == Trace.Kind.ORGANISATION);
    }

    boolean contactPassedOn() {
        return passedOn.stream().anyMatch(one -> one.what() == Trace.Kind.EMAIL || one.what() == Trace.Kind.PHONE);
    }

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
