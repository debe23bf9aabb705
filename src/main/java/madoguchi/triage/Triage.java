// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import madoguchi.Refused;
import madoguchi.access.Acting;
import madoguchi.access.Actor;
import madoguchi.intake.Report;
import madoguchi.intake.ReportId;
import madoguchi.intake.Reports;
import madoguchi.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The verdicts on reports, and the handling copies that go on.
@Component
public class Triage {

    /// What a handler wants to rule.
    ///
    /// @param words what the finder is told or asked
    /// @param seen the version of the line that the handler looked at; empty to judge whatever is there
    public record Ruling(Verdict verdict, String words, OptionalInt seen) {

        @Override
        public String toString() {
            return "Ruling[" + verdict + ", sealed]";
        }
    }

    private final Reports reports;
    private final Vault vault;
    private final Queue queue;
    private final JudgementTable table;
    private final HandlingCopies copies;
    private final FinderLetters letters;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    @SuppressWarnings("checkstyle:ParameterNumber")
    Triage(
            Reports reports,
            Vault vault,
            Queue queue,
            JudgementTable table,
            HandlingCopies copies,
            FinderLetters letters,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.vault = vault;
        this.queue = queue;
        this.table = table;
        this.copies = copies;
        this.letters = letters;
        this.clock = clock;
        this.events = events;
    }

    /// The verdict that stands, if there is one.
    public Optional<Judgement> judgementOf(ReportId report) {
        var all = table.of(report);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(opened(report, List.of(all.getLast())).getFirst());
    }

    /// All verdicts on a report, oldest first.
    public List<Judgement> judgementsOf(ReportId report) {
        return opened(report, table.of(report));
    }

    /// The copy without the finder's traces, once the handler has made it.
    public Optional<HandlingCopy> copyOf(ReportId report) {
        return reports.find(report).flatMap(copies::ready);
    }

    /// Gives a verdict and tells the finder. The day of it is the day of acceptance (受理日, P-I2).
    ///
    /// @throws Refused when the report was judged for good, changed meanwhile, or is not ready for this verdict
    @Transactional
    public Judgement judge(ReportId id, Ruling ruling) {
        var report = reports.get(id);
        var line = queue.lock(id);
        check(line, ruling);
        var finders = vault.keyOf(report.finder());
        var now = clock.instant();
        var judgement = new Judgement(
                id,
                ruling.verdict(),
                now,
                Acting.now().ledgerName(),
                ruling.words().strip());
        table.add(judgement, finders);
        settle(line, judgement);
        events.publishEvent(new ReportTriaged(id, report.number(), report.kind(), ruling.verdict()));
        letters.tellThereIsNews(report);
        return judgement;
    }

    /// Whether [#judge] would take it, to say so before a handler is asked for a last confirmation.
    ///
    /// @throws Refused as there
    @Transactional(readOnly = true)
    void tryOut(ReportId id, Ruling ruling) {
        check(queue.find(id).orElseThrow(Refused::notFound), ruling);
    }

    private void settle(QueueLine line, Judgement judgement) {
        queue.judged(line, judgement);
        if (line.handler().isEmpty() && Acting.now() instanceof Actor.Member member) {
            queue.assign(line, Optional.of(member.account()));
        }
        if (judgement.verdict() instanceof Verdict.Declined) {
            queue.releaseDuplicatesOf(line.report());
        }
    }

    private void check(QueueLine line, Ruling ruling) {
        if (ruling.seen().isPresent() && ruling.seen().getAsInt() != line.version()) {
            throw new ChangedMeanwhile();
        }
        switch (line.state()) {
            case WITHDRAWN -> throw new IsWithdrawn();
            case ACCEPTED -> throw new AlreadyAccepted();
            case DUPLICATE -> line.duplicateOf().ifPresent(this::refuseIfJoined);
            case WAITING, SUPPLEMENTED, INCOMPLETE, DECLINED -> {}
        }
        switch (ruling.verdict()) {
            case Verdict.Accepted _ -> refuseWithoutCopy(line);
            case Verdict.Duplicate(var of) -> checkOriginal(line, of);
            case Verdict.Declined _, Verdict.Incomplete _ -> refuseWithoutWords(ruling);
        }
    }

    private void refuseWithoutCopy(QueueLine line) {
        if (!copies.isReady(line.report())) {
            throw new CopyNotReady();
        }
    }

    private static void refuseWithoutWords(Ruling ruling) {
        if (ruling.words().isBlank()) {
            throw new NoWords();
        }
    }

    /// Once the original was accepted, both are handled in one case, which is not for triage to take apart.
    private void refuseIfJoined(ReportId original) {
        if (queue.root(original).filter(line -> line.state() == State.ACCEPTED).isPresent()) {
            throw new IsHandledWithAnother();
        }
    }

    private void checkOriginal(QueueLine line, ReportId of) {
        queue.holdDuplicates();
        var original = queue.find(of).orElseThrow(NoSuchOriginal::new);
        if (of.equals(line.report()) || queue.wayFrom(of).contains(line.report())) {
            throw new DuplicateOfItself();
        }
        if (original.state() == State.DECLINED || original.state() == State.WITHDRAWN) {
            throw new OriginalIsClosed();
        }
    }

    private List<Judgement> opened(ReportId id, List<JudgementTable.Row> rows) {
        var key = reports.find(id).map(Report::finder).flatMap(vault::findKey);
        return rows.stream().map(row -> row.opened(key)).toList();
    }

    static final class ChangedMeanwhile extends Refused {
        ChangedMeanwhile() {
            super(HttpStatus.CONFLICT, "refused.triage.changed-meanwhile");
        }
    }

    static final class IsWithdrawn extends Refused {
        IsWithdrawn() {
            super(HttpStatus.CONFLICT, "refused.triage.is-withdrawn");
        }
    }

    static final class AlreadyAccepted extends Refused {
        AlreadyAccepted() {
            super(HttpStatus.CONFLICT, "refused.triage.already-accepted");
        }
    }

    static final class IsHandledWithAnother extends Refused {
        IsHandledWithAnother() {
            super(HttpStatus.CONFLICT, "refused.triage.is-handled-with-another");
        }
    }

    /// A verdict that lacks something which the handler can still give.
    static sealed class Misjudged extends Refused {

        private final String field;

        private Misjudged(HttpStatus status, String field, String messageKey) {
            super(status, messageKey);
            this.field = field;
        }

        /// The field of the form that it is about.
        String field() {
            return field;
        }
    }

    static final class CopyNotReady extends Misjudged {
        CopyNotReady() {
            super(HttpStatus.CONFLICT, "verdict", "refused.triage.copy-not-ready");
        }
    }

    static final class NoWords extends Misjudged {
        NoWords() {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "words", "refused.triage.no-words");
        }
    }

    static final class NoSuchOriginal extends Misjudged {
        NoSuchOriginal() {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "of", "refused.triage.no-such-original");
        }
    }

    static final class DuplicateOfItself extends Misjudged {
        DuplicateOfItself() {
            super(HttpStatus.CONFLICT, "of", "refused.triage.duplicate-of-itself");
        }
    }

    static final class OriginalIsClosed extends Misjudged {
        OriginalIsClosed() {
            super(HttpStatus.CONFLICT, "of", "refused.triage.original-is-closed");
        }
    }
}
