// SPDX-License-Identifier: Apache-2.0
package madoguchi.statistics;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import madoguchi.casework.CaseClosed;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseOpened;
import madoguchi.casework.Cases;
import madoguchi.casework.ReportJoined;
import madoguchi.coordination.Participant;
import madoguchi.coordination.ParticipantAnswered;
import madoguchi.coordination.ParticipantNotified;
import madoguchi.intake.Kind;
import madoguchi.intake.ReportId;
import madoguchi.intake.ReportReceived;
import madoguchi.intake.ReportWithdrawn;
import madoguchi.intake.Reports;
import madoguchi.publication.AdvisoryPublished;
import madoguchi.statistics.Fact.What;
import madoguchi.triage.ReportTriaged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Counts each step, in the transaction in which it is made: what happened is counted, what is counted happened.
@Component
class Counting {

    /// An operator's answers that say: it is done (figures 2-19 and 2-20 of the quarterly report).
    private static final Set<String> FIXES = Set.of("fixed", "page-removed", "avoided-by-operation");

    private final CountedTable table;
    private final Reports reports;
    private final Cases cases;
    private final InstantSource clock;

    Counting(CountedTable table, Reports reports, Cases cases, InstantSource clock) {
        this.table = table;
        this.reports = reports;
        this.cases = cases;
        this.clock = clock;
    }

    @EventListener
    void received(ReportReceived event) {
        ofReport(What.REPORT_RECEIVED, event.kind(), event.number(), "");
    }

    @EventListener
    void triaged(ReportTriaged event) {
        ofReport(
                What.REPORT_TRIAGED,
                event.kind(),
                event.number(),
                event.verdict().code());
    }

    @EventListener
    void withdrawn(ReportWithdrawn event) {
        ofReport(What.REPORT_WITHDRAWN, reports.get(event.report()).kind(), event.number(), "");
    }

    @EventListener
    void opened(CaseOpened event) {
        add(What.CASE_OPENED, event.kind(), numberOf(event.report()), Optional.of(event.number()), "");
    }

    @EventListener
    void joined(ReportJoined event) {
        add(What.REPORT_JOINED, event.kind(), numberOf(event.report()), Optional.of(event.number()), "");
    }

    @EventListener
    void notified(ParticipantNotified event) {
        if (event.kind() == Participant.Kind.OPERATOR) {
            add(What.OPERATOR_NOTIFIED, kindOf(event.file()), Optional.empty(), Optional.of(event.number()), "");
        }
    }

    @EventListener
    void answered(ParticipantAnswered event) {
        if (FIXES.contains(event.answer())) {
            add(
                    What.OPERATOR_FIXED,
                    kindOf(event.file()),
                    Optional.empty(),
                    Optional.of(event.number()),
                    event.answer());
        }
    }

    @EventListener
    void published(AdvisoryPublished event) {
        add(What.ADVISORY_PUBLISHED, kindOf(event.file()), Optional.empty(), Optional.of(event.number()), "");
    }

    @EventListener
    void closed(CaseClosed event) {
        add(
                What.CASE_CLOSED,
                event.kind(),
                Optional.empty(),
                Optional.of(event.number()),
                event.outcome().code());
    }

    private void ofReport(What what, Kind kind, Object number, String outcome) {
        add(what, kind, Optional.of(number), Optional.empty(), outcome);
    }

    private void add(What what, Kind kind, Optional<?> report, Optional<?> file, String outcome) {
        var now = clock.instant();
        table.add(new Fact(now, now, what, kind, report.map(Object::toString), file.map(Object::toString), outcome));
    }

    private Optional<?> numberOf(ReportId report) {
        return Optional.of(reports.get(report).number());
    }

    private Kind kindOf(CaseId file) {
        return cases.get(file).kind();
    }
}
