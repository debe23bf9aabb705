// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import madoguchi.access.AccountId;
import madoguchi.intake.Kind;
import madoguchi.intake.ReportId;
import madoguchi.sealing.KeyId;

/// Our work on the accepted reports about one vulnerability. A case is only open or closed; everything else that is
/// true of it is a fact of the room that found it out.
///
/// @param reports the accepted report that opened it, then those that joined
/// @param handler the member of the desk on it, if somebody is
/// @param key seals whatever is written about it
public record Case(
        CaseId id,
        CaseNumber number,
        Kind kind,
        List<ReportId> reports,
        Optional<AccountId> handler,
        KeyId key,
        State state) {

    public Case {
        reports = List.copyOf(reports);
    }

    public sealed interface State {
        Instant openedAt();

        record Open(Instant openedAt) implements State {}

        record Closed(Instant openedAt, Instant closedAt, Outcome outcome) implements State {}
    }

    public boolean isOpen() {
        return switch (state) {
            case State.Open _ -> true;
            case State.Closed _ -> false;
        };
    }

    /// The report that opened the case.
    public ReportId firstReport() {
        return reports.getFirst();
    }
}
