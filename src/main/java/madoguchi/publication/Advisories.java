// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import madoguchi.Refused;
import madoguchi.access.Acting;
import madoguchi.casework.Case;
import madoguchi.casework.CaseId;
import madoguchi.casework.Cases;
import madoguchi.coordination.Coordination;
import madoguchi.coordination.Fact;
import madoguchi.coordination.Silence;
import madoguchi.coordination.Terms;
import madoguchi.intake.Kind;
import madoguchi.publication.AdvisoryTable.DraftRow;
import madoguchi.publication.AdvisoryTable.Reserved;
import madoguchi.publication.AdvisoryTable.Step;
import madoguchi.publication.AdvisoryTable.StepRow;
import madoguchi.publication.AdvisoryTable.VersionRow;
import madoguchi.publication.Composition.Composed;
import madoguchi.sealing.Place;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The advisories, from the first draft to the last revision. A draft is written, shown to the participants, proposed,
/// and then published by a second person, once the silence is over.
@Component
public class Advisories {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final AdvisoryTable table;
    private final Composition composition;
    private final Cases cases;
    private final Coordination coordination;
    private final Silence silence;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Advisories(
            AdvisoryTable table,
            Composition composition,
            Cases cases,
            Coordination coordination,
            Silence silence,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.composition = composition;
        this.cases = cases;
        this.coordination = coordination;
        this.silence = silence;
        this.clock = clock;
        this.events = events;
    }

    /// A version of the draft, opened, with what was done with it.
    ///
    /// @param author the ledger's name of who wrote it
    record Written(UUID id, Draft draft, String author, Instant at, boolean shared, boolean proposed) {}

    /// Writes the next version of the draft; the first one reserves the advisory's number.
    ///
    /// @return the version, which [#publish] wants to see again
    /// @throws Refused for a website: what is found there is never published
    @Transactional
    public UUID write(Case file, Draft draft) {
        if (file.kind() == Kind.WEBSITE) {
            throw new WebsitesAreNeverPublished();
        }
        var reserved = reserve(file);
        var key = cases.keyOf(file);
        var id = UUID.randomUUID();
        var sealed = key.seal(place(id), Documents.write(draft));
        table.add(new DraftRow(id, reserved.id(), sealed, key.id(), Acting.now().ledgerName(), clock.instant()));
        events.publishEvent(new AdvisoryDrafted(file.id(), file.number(), table.countDrafts(reserved.id())));
        return id;
    }

    /// Lets the vendors and the coordinator of the case read the latest version.
    ///
    /// @throws Refused without a draft
    @Transactional
    public void share(Case file) {
        var reserved = table.lock(file.id()).orElseThrow(Refused::notFound);
        var latest = latest(file, reserved);
        if (!latest.shared()) {
            table.add(new StepRow(latest.id(), Step.SHARED, Acting.now().ledgerName(), clock.instant()));
            events.publishEvent(new AdvisoryShared(file.id(), file.number(), table.countDrafts(reserved.id())));
        }
    }

    /// Proposes the latest version for publication.
    ///
    /// @throws Refused without a draft, with one that is public already, or with one that has errors
    @Transactional
    public void propose(Case file) {
        var reserved = table.lock(file.id()).orElseThrow(Refused::notFound);
        var latest = latest(file, reserved);
        refuseErrors(latest, file, reserved);
        if (!latest.proposed()) {
            table.add(new StepRow(latest.id(), Step.PROPOSED, Acting.now().ledgerName(), clock.instant()));
            events.publishEvent(new AdvisoryProposed(file.id(), file.number(), table.countDrafts(reserved.id())));
        }
    }

    /// Makes the proposed version public, or the next revision of what is public.
    ///
    /// @param seen the version that the publisher read
    /// @throws Refused while the silence holds, by the author, with errors, or when a newer version was written
    @Transactional
    public AdvisoryId publish(Case file, UUID seen) {
        table.publishAlone();
        var reserved = table.lock(file.id()).orElseThrow(Refused::notFound);
        var latest = latest(file, reserved);
        if (!latest.id().equals(seen)) {
            throw new DraftHasChanged();
        }
        refuseUnready(file, latest);
        var composed = refuseErrors(latest, file, reserved);
        table.add(new VersionRow(
                0,
                reserved.id(),
                composed.advisory().version(),
                latest.id(),
                Documents.write(composed.advisory()),
                composed.thanked(),
                Acting.now().ledgerName(),
                composed.advisory().updatedAt()));
        events.publishEvent(
                composed.advisory().isRevised()
                        ? new AdvisoryRevised(
                                file.id(),
                                file.number(),
                                reserved.number(),
                                composed.advisory().version())
                        : new AdvisoryPublished(file.id(), file.number(), reserved.number()));
        silence.learn(file, Fact.PUBLIC);
        return reserved.number();
    }

    /// What is public of this case.
    public Optional<Advisory> published(CaseId file) {
        return record(file).map(Published::advisory);
    }

    /// A public advisory by its number. A number that is only reserved is as unknown as any other.
    public Optional<Advisory> published(AdvisoryId number) {
        return table.latestVersion(number).map(Published::of).map(Published::advisory);
    }

    /// The latest version of the draft, as it was written.
    ///
    /// @throws madoguchi.sealing.Shredded once the case's key has been destroyed
    public Optional<Draft> draftOf(Case file) {
        return written(file).map(Written::draft);
    }

    Optional<Written> written(Case file) {
        return table.find(file.id())
                .flatMap(reserved -> table.latestDraft(reserved.id()))
                .map(row -> open(file, row));
    }

    /// What the participants may read: the latest version that was shared with them.
    Optional<Written> shared(Case file) {
        return table.find(file.id())
                .flatMap(reserved -> table.latestShared(reserved.id()))
                .map(row -> open(file, row));
    }

    Optional<Published> record(CaseId file) {
        return table.find(file)
                .flatMap(reserved -> table.latestVersion(reserved.id()))
                .map(Published::of);
    }

    /// A draft as it would be printed now. Before a number is reserved, with zeros.
    Composed compose(Case file, Draft draft) {
        var number = table.find(file.id()).map(Reserved::number).orElse(AdvisoryId.SECRET);
        return composition.compose(file, number, draft, record(file.id()), clock.instant());
    }

    /// Until when publication has to wait, in words; empty when nothing holds it back.
    Optional<String> silentUntil(Case file) {
        if (!coordination.silenceHolds(file.id(), clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(coordination
                .embargoOf(file.id())
                .inForce()
                .map(Advisories::spelled)
                .orElse("—"));
    }

    private static String spelled(Terms terms) {
        return MINUTE.format(terms.until().atZone(terms.zone())) + " (" + terms.zone() + ")";
    }

    private Reserved reserve(Case file) {
        var known = table.lock(file.id());
        while (known.isEmpty()) {
            var digits = "%08d".formatted(random.nextInt(1, 100_000_000));
            table.reserve(new Reserved(UUID.randomUUID(), new AdvisoryId(digits), file.id()), clock.instant());
            known = table.lock(file.id());
        }
        return known.get();
    }

    private void refuseUnready(Case file, Written latest) {
        if (file.kind() == Kind.WEBSITE) {
            throw new WebsitesAreNeverPublished();
        }
        silentUntil(file).ifPresent(until -> {
            throw new EmbargoStillHolds(until);
        });
        if (!latest.proposed()) {
            throw new NotProposed();
        }
        if (latest.author().equals(Acting.now().ledgerName())) {
            throw new SecondPersonRequired();
        }
    }

    private Composed refuseErrors(Written latest, Case file, Reserved reserved) {
        var before = record(file.id());
        if (before.filter(published -> published.draft().equals(latest.id())).isPresent()) {
            throw new NothingNew();
        }
        var composed = composition.compose(file, reserved.number(), latest.draft(), before, now());
        if (composed.defects().block()) {
            throw new AdvisoryHasDefects(composed.defects().errors());
        }
        return composed;
    }

    /// PostgreSQL keeps microseconds; what is printed must be what is stored.
    private Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }

    private Written latest(Case file, Reserved reserved) {
        return table.latestDraft(reserved.id()).map(row -> open(file, row)).orElseThrow(Refused::notFound);
    }

    private Written open(Case file, DraftRow row) {
        var draft = Documents.draft(cases.keyOf(file).open(place(row.id()), row.text()));
        var steps = table.stepsOf(row.id()).stream().map(StepRow::step).toList();
        return new Written(
                row.id(),
                draft,
                row.author(),
                row.writtenAt(),
                steps.contains(Step.SHARED),
                steps.contains(Step.PROPOSED));
    }

    private static Place place(UUID draft) {
        return new Place("publication.draft.text", draft);
    }
}
