// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import madoguchi.DemoTest;
import madoguchi.audit.Inspection;
import madoguchi.casework.Case;
import madoguchi.coordination.Answer.OfOperator;
import madoguchi.coordination.Answer.OfVendor;
import madoguchi.coordination.Coordination;
import madoguchi.coordination.Embargo;
import madoguchi.coordination.Participant;
import madoguchi.intake.Reports;
import madoguchi.publication.Advisories;
import madoguchi.triage.Triage;
import madoguchi.triage.Verdict;
import madoguchi.verification.Verifications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two years of work are told again, and every room agrees with the story.
@DemoTest
class DemoDeskTest {

    private static final Story STORY = Stories.read(java.time.Instant.now());

    @Autowired
    private DemoDesk desk;

    @Autowired
    private Binder binder;

    @Autowired
    private Guests guests;

    @Autowired
    private Inspection inspection;

    @Autowired
    private Reports reports;

    @Autowired
    private Triage triage;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Coordination coordination;

    @Autowired
    private Advisories advisories;

    @Autowired
    private JdbcClient db;

    @Test
    void holdsTwoYearsOfWork() {
        assertThat(count("intake.report")).isEqualTo(47);
        assertThat(count("casework.case_file")).isEqualTo(36);
        assertThat(count("messaging.message")).isGreaterThan(120);
        assertThat(STORY.cases())
                .filteredOn(told ->
                        told.advisory().flatMap(StoryAdvisory::publishedAt).isPresent())
                .hasSize(6)
                .allSatisfy(told ->
                        assertThat(advisories.published(binder.file(told).id())).isPresent());
    }

    @Test
    void leavesAWholeLedger() {
        var result = inspection.inspect();
        assertThat(result.entries()).isGreaterThan(1000);
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void tellsTheStoryOnce() {
        var before = count("audit.ledger");
        desk.fill();
        assertThat(count("audit.ledger")).isEqualTo(before);
    }

    @Test
    void givesEveryReportItsVerdict() {
        for (var told : STORY.reports()) {
            var verdict = triage.judgementOf(binder.report(told.key()).id())
                    .map(one -> one.verdict().code());
            assertThat(verdict.orElse("pending"))
                    .as(told.key())
                    .isEqualTo(told.life().verdict());
        }
    }

    @Test
    void joinsADuplicateToTheCaseOfItsOriginal() {
        var together = STORY.cases().stream()
                .filter(told -> told.reports().size() == 2)
                .toList();
        assertThat(together)
                .hasSize(2)
                .allSatisfy(told -> assertThat(binder.file(told).reports())
                        .hasSize(2)
                        .contains(binder.report(told.reports().getLast()).id()));
        assertThat(triage.judgementOf(binder.report("p05").id()).orElseThrow().verdict())
                .isEqualTo(new Verdict.Duplicate(binder.report("p04").id()));
    }

    static List<StoryCase> cases() {
        return STORY.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bringsEachCaseToWhereTheStoryLeavesIt(StoryCase told) {
        var file = binder.file(told);
        var closed = told.expectedState().startsWith("closed-");
        assertThat(file.isOpen()).isEqualTo(told.closure().isEmpty());
        assertThat(closed ? outcomeOf(file) : told.expectedState())
                .isEqualTo(closed ? told.expectedState().substring("closed-".length()) : stateOf(told, file));
    }

    /// Where a case stands, read off the rooms: the farthest along the way that is true.
    private String stateOf(StoryCase told, Case file) {
        if (advisories.published(file.id()).isPresent()) {
            return "published";
        }
        var others = coordination.participantsOf(file).stream()
                .filter(one -> one.kind() != Participant.Kind.COORDINATOR)
                .toList();
        if (others.isEmpty()) {
            return stateAtTheDesk(told, file);
        }
        if (others.getFirst().notifiedAt().isEmpty()) {
            return "unreachable-vendor";
        }
        return told.isProduct() ? stateOfProduct(file, others.getFirst()) : stateOfWebsite(others.getFirst());
    }

    private String stateAtTheDesk(StoryCase told, Case file) {
        if (!coordination.participantsOf(file).isEmpty()) {
            return "at-coordinator";
        }
        if (verifications.latest(file).isPresent()) {
            return "verified-awaiting-notice";
        }
        return told.verification().isPresent() ? "verification-under-way" : "just-opened";
    }

    private String stateOfProduct(Case file, Participant vendor) {
        if (vendor.answer()
                .filter(one -> one.answer() instanceof OfVendor.FixedIn)
                .isPresent()) {
            return "fix-ready";
        }
        return switch (coordination.embargoOf(file.id())) {
            case Embargo.Proposed _ -> "embargo-proposed";
            case Embargo.Agreed _ -> "embargo-agreed";
            case Embargo.Revising _ -> "embargo-being-revised";
            case Embargo.None _, Embargo.Ended _ -> "vendor-investigating";
        };
    }

    private static String stateOfWebsite(Participant operator) {
        return operator.answer()
                .map(answered -> switch (answered.answer()) {
                    case OfOperator.AsksForHelp _ -> "asks-for-help";
                    case OfOperator.WillFix _ -> "will-fix-by-date";
                    case OfOperator.Fixed _ -> "fixed-awaiting-confirmation";
                    case OfOperator _, OfVendor _ -> "answered";
                })
                .orElse("notified");
    }

    private static String outcomeOf(Case file) {
        return file.state() instanceof Case.State.Closed(var _, var _, var outcome) ? outcome.code() : "open";
    }

    @Test
    void opensTheStatusPageToTheFindersOnTheGuestsPage() {
        var keys = guests.finders(Doorplate.FINDERS);
        assertThat(keys).hasSameSizeAs(Doorplate.FINDERS);
        var one = keys.getFirst();
        assertThat(reports.admit(one.number(), String.join(" ", one.passphrase())))
                .isEqualTo(Optional.of(binder.report(one.key()).id()));
    }

    @Test
    void shredsTheFindersOfWhatHasEnded() {
        var left = db.sql("select count(*) from vault.finder where shredded_at is null")
                .query(Integer.class)
                .single();
        assertThat(left).isBetween(16, 30);
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
