// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import madoguchi.Refused;
import madoguchi.access.AccountId;
import madoguchi.access.Acting;
import madoguchi.calendar.Clock;
import madoguchi.calendar.Clocks;
import madoguchi.calendar.DeskZone;
import madoguchi.intake.AttachmentAdded;
import madoguchi.intake.ReportId;
import madoguchi.intake.ReportNumber;
import madoguchi.intake.ReportReceived;
import madoguchi.intake.ReportSupplemented;
import madoguchi.intake.ReportWithdrawn;
import madoguchi.intake.Reports;
import madoguchi.sealing.Changes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The desk's list of reports: what came in, what waits for whom, and until when. It follows the events of intake and
/// the verdicts, in their transactions, so that it is never wrong.
@Component
public class Queue {

    /// What the nodes tell each other about.
    static final String TOPIC = "report";

    private final QueueTable table;
    private final EstimateTable estimates;
    private final Reports reports;
    private final FinderLetters letters;
    private final Clocks clocks;
    private final DeskZone zone;
    private final Changes changes;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    @SuppressWarnings("checkstyle:ParameterNumber")
    Queue(
            QueueTable table,
            EstimateTable estimates,
            Reports reports,
            FinderLetters letters,
            Clocks clocks,
            DeskZone zone,
            Changes changes,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.estimates = estimates;
        this.reports = reports;
        this.letters = letters;
        this.clocks = clocks;
        this.zone = zone;
        this.changes = changes;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(ReportReceived event) {
        var report = reports.get(event.report());
        table.add(report, clocks.due(Clock.FIRST_WORD, zone.dayOf(report.receivedAt())));
        changes.tell(TOPIC, event.report().value());
    }

    /// An answer to our question brings the report back; the verdict is due anew, because only now it is complete.
    @EventListener
    void on(ReportSupplemented event) {
        supplemented(lock(event.report()));
    }

    /// A file can be the answer too. Those that came with the report itself were there before its line.
    @EventListener
    void on(AttachmentAdded event) {
        table.lock(event.report()).ifPresent(this::supplemented);
    }

    private void supplemented(QueueLine line) {
        var now = clock.instant();
        table.supplemented(line.report(), now);
        if (line.state() == State.INCOMPLETE) {
            table.move(line.report(), State.SUPPLEMENTED, now, Optional.of(verdictDue()), Optional.empty());
        }
        changes.tell(TOPIC, line.report().value());
    }

    /// What is handled already is handled on (the case page says that the finder withdrew); all else ends here.
    @EventListener
    void on(ReportWithdrawn event) {
        var line = lock(event.report());
        if (line.state() != State.ACCEPTED) {
            table.move(line.report(), State.WITHDRAWN, clock.instant(), Optional.empty(), Optional.empty());
            releaseDuplicatesOf(line.report());
        }
        changes.tell(TOPIC, line.report().value());
    }

    /// @throws Refused when there is no such report
    QueueLine get(ReportNumber number) {
        return table.find(number).orElseThrow(Refused::notFound);
    }

    Optional<QueueLine> find(ReportId report) {
        return table.find(report);
    }

    Optional<QueueLine> find(ReportNumber number) {
        return table.find(number);
    }

    QueueLine lock(ReportId report) {
        return table.lock(report).orElseThrow(Refused::notFound);
    }

    List<QueueLine> duplicatesOf(ReportId report) {
        return table.duplicatesOf(report);
    }

    /// Only one transaction at a time may say of what a report is a duplicate: two could close a ring.
    void holdDuplicates() {
        table.holdDuplicates();
    }

    /// The report itself, what it is a duplicate of, what that is a duplicate of, and so on.
    List<ReportId> wayFrom(ReportId report) {
        var way = new ArrayList<ReportId>();
        var next = Optional.of(report);
        while (next.isPresent() && !way.contains(next.get())) {
            way.add(next.get());
            next = table.find(next.get()).flatMap(QueueLine::duplicateOf);
        }
        return way;
    }

    /// The report at the end of that way.
    Optional<QueueLine> root(ReportId report) {
        return table.find(wayFrom(report).getLast());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void judged(QueueLine line, Judgement judgement) {
        var original =
                judgement.verdict() instanceof Verdict.Duplicate(var of) ? Optional.of(of) : Optional.<ReportId>empty();
        table.move(line.report(), State.after(judgement.verdict()), judgement.at(), Optional.empty(), original);
        if (line.firstWordAt().isEmpty()) {
            table.firstWord(line.report(), judgement.at(), Optional.empty());
        }
    }

    /// What was put aside because of a report that is not handled after all has to be judged by itself.
    @Transactional(propagation = Propagation.MANDATORY)
    void releaseDuplicatesOf(ReportId report) {
        for (var line : table.duplicatesOf(report)) {
            table.move(line.report(), State.WAITING, clock.instant(), Optional.of(verdictDue()), Optional.empty());
        }
    }

    void assign(QueueLine line, Optional<AccountId> handler) {
        table.assign(line.report(), handler);
        events.publishEvent(new ReportTaken(line.report(), line.number(), handler));
    }

    /// Puts a handler on the report, in place of whom the page showed. With the first one, the finder hears that a
    /// person is at it; from then on the verdict is what we owe.
    ///
    /// @throws Refused when somebody else was put on it meanwhile
    @Transactional
    void take(ReportId id, Optional<AccountId> handler, Optional<AccountId> inPlaceOf) {
        var line = lock(id);
        if (!line.handler().equals(inPlaceOf)) {
            throw new TakenMeanwhile();
        }
        assign(line, handler);
        if (handler.isPresent() && line.firstWordAt().isEmpty() && line.state() == State.WAITING) {
            var due = clocks.due(Clock.VERDICT, zone.dayOf(line.receivedAt()));
            table.firstWord(id, clock.instant(), Optional.of(due));
            letters.tellThereIsNews(reports.get(id));
        }
    }

    /// Keeps a view of the impact beside the earlier ones; the latest orders the list.
    @Transactional
    public ImpactLevel estimate(ReportId id, ImpactLevel.Spread spread, ImpactLevel.Band band, boolean passive) {
        var line = lock(id);
        var level = ImpactLevel.of(line.kind(), spread, band, passive);
        var by = Acting.now().ledgerName();
        estimates.add(id, new EstimateTable.Estimate(spread, band, passive, level, clock.instant(), by));
        table.rate(id, level);
        events.publishEvent(new ImpactEstimated(id, line.number(), spread, band, passive, level));
        return level;
    }

    List<EstimateTable.Estimate> estimatesOf(ReportId report) {
        return estimates.of(report);
    }

    private LocalDate verdictDue() {
        return clocks.due(Clock.VERDICT, zone.today());
    }

    static final class TakenMeanwhile extends Refused {
        TakenMeanwhile() {
            super(HttpStatus.CONFLICT, "refused.triage.taken-meanwhile");
        }
    }
}
