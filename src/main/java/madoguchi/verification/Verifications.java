// SPDX-License-Identifier: Apache-2.0
package madoguchi.verification;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import madoguchi.access.Acting;
import madoguchi.casework.Case;
import madoguchi.casework.CaseId;
import madoguchi.casework.CaseIsClosed;
import madoguchi.casework.Cases;
import madoguchi.notation.CvssVector;
import madoguchi.notation.Severity;
import madoguchi.sealing.SealingKey;
import madoguchi.sealing.Shredded;
import madoguchi.triage.ImpactLevel;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the desk found out about the cases.
@Component
public class Verifications {

    private final VerificationTable table;
    private final Cases cases;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Verifications(VerificationTable table, Cases cases, InstantSource clock, ApplicationEventPublisher events) {
        this.table = table;
        this.cases = cases;
        this.clock = clock;
        this.events = events;
    }

    /// Records what was found out. Earlier verifications stay.
    ///
    /// @throws CaseIsClosed when handling has ended
    @Transactional
    public Verification conclude(CaseId id, Verification.Findings findings) {
        var file = cases.get(id);
        if (!file.isOpen()) {
            throw new CaseIsClosed();
        }
        var verification = new Verification(
                UUID.randomUUID(), id, findings, clock.instant(), Acting.now().ledgerName());
        table.add(verification, cases.keyOf(file));
        events.publishEvent(new VerificationConcluded(id, file.number(), verification.id(), findings.reproduced()));
        return verification;
    }

    /// The one that holds.
    public Optional<Verification> latest(Case file) {
        return list(file).stream().findFirst();
    }

    /// The newest first. Once the case's key is destroyed, what is plain is left.
    public List<Verification> list(Case file) {
        return table.of(file.id(), key(file));
    }

    /// How bad each case is, where a verification says so. One question to the database.
    public Map<CaseId, Severity> severityOf(Collection<Case> files) {
        return ratingsOf(files).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().severity()));
    }

    /// As [#severityOf], with the score.
    public Map<CaseId, Verification.Rating> ratingsOf(Collection<Case> files) {
        return table.ratingsOf(files.stream().map(Case::id).toList());
    }

    /// How thoroughly the case is to be handled, from the base score and the spread (guideline, appendix 4). Empty
    /// where one of them is not known.
    public static Optional<ImpactLevel> levelOf(Case file, Verification.Findings findings) {
        return findings.cvss3()
                .or(findings::cvss4)
                .flatMap(vector -> findings.spread()
                        .map(spread -> ImpactLevel.of(
                                file.kind(),
                                spread,
                                ImpactLevel.Band.of(vector.baseScore().doubleValue()),
                                needsAVictim(vector))));
    }

    /// Whether somebody must be led to act: the passive attacks of the appendix, UI other than None in CVSS.
    private static boolean needsAVictim(CvssVector vector) {
        return vector.metrics().stream()
                .anyMatch(chosen -> chosen.metric().code().equals("UI")
                        && !chosen.value().code().equals("N"));
    }

    private Optional<SealingKey> key(Case file) {
        try {
            return Optional.of(cases.keyOf(file));
        } catch (Shredded _) {
            return Optional.empty(); // what was sealed is gone; the scores and dates are not
        }
    }
}
