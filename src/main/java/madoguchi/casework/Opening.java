// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import madoguchi.intake.Kind;
import madoguchi.intake.ReportId;
import madoguchi.intake.ReportWithdrawn;
import madoguchi.sealing.Sealing;
import madoguchi.triage.HandlingCopy;
import madoguchi.triage.ReportTriaged;
import madoguchi.triage.Triage;
import madoguchi.triage.Verdict;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Opens a case when a report is accepted, and lets duplicates join the case of their original. All in the transaction
/// of the verdict: a report is never accepted without a case.
@Component
class Opening {

    private final CaseTable table;
    private final DuplicateTable duplicates;
    private final Triage triage;
    private final Sealing sealing;
    private final News news;

    Opening(CaseTable table, DuplicateTable duplicates, Triage triage, Sealing sealing, News news) {
        this.table = table;
        this.duplicates = duplicates;
        this.triage = triage;
        this.sealing = sealing;
        this.news = news;
    }

    @EventListener
    void on(ReportTriaged event) {
        duplicates.forget(event.report());
        if (table.find(event.report()).isPresent()) {
            return; // a second verdict on a report that has its case: the case goes on, and ends with an outcome
        }
        switch (event.verdict()) {
            case Verdict.Accepted _ -> open(event.report(), event.kind());
            case Verdict.Duplicate(var original) -> joinOrWait(event.report(), original);
            case Verdict.Declined _ -> duplicates.release(event.report());
            case Verdict.Incomplete _ -> {}
        }
    }

    /// Who took a report back does not want it to join anything, and nothing joins it.
    @EventListener
    void on(ReportWithdrawn event) {
        duplicates.forget(event.report());
        duplicates.release(event.report());
    }

    private void open(ReportId report, Kind kind) {
        var copy = triage.copyOf(report)
                .orElseThrow(() -> new IllegalStateException("a report was accepted without a handling copy"));
        var file = opened(report, kind, copy);
        table.add(file, sealing.get(copy.key()), copy.title());
        news.tell(new CaseOpened(file.id(), file.number(), kind, report));
        duplicates.takeAllOf(report).forEach(duplicate -> join(file, duplicate));
    }

    private Case opened(ReportId report, Kind kind, HandlingCopy copy) {
        var id = new CaseId(UUID.randomUUID());
        var at = news.now().truncatedTo(ChronoUnit.MICROS);
        return new Case(id, freeNumber(), kind, List.of(report), Optional.empty(), copy.key(), new Case.State.Open(at));
    }

    private void joinOrWait(ReportId report, ReportId original) {
        table.find(original)
                .ifPresentOrElse(
                        file -> {
                            join(file, report);
                            duplicates.takeAllOf(report).forEach(further -> join(file, further));
                        },
                        () -> duplicates.await(report, original, news.now()));
    }

    private void join(Case file, ReportId report) {
        table.lock(file.id());
        table.join(file.id(), report, news.now());
        news.tell(new ReportJoined(file.id(), file.number(), file.kind(), report));
    }

    private CaseNumber freeNumber() {
        var number = Numbers.draw();
        while (table.isTaken(number)) {
            number = Numbers.draw();
        }
        return number;
    }

    /// Eight random digits, so that a number tells neither how many cases there are nor when this one began.
    private static final class Numbers {
        private static final SecureRandom RANDOM = new SecureRandom();

        static CaseNumber draw() {
            return new CaseNumber("%08d".formatted(RANDOM.nextInt(100_000_000)));
        }
    }
}
