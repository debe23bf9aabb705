// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import madoguchi.publication.Advisories;
import madoguchi.publication.Draft;
import madoguchi.publication.Reference;
import madoguchi.publication.Section;
import madoguchi.publication.Text;
import madoguchi.vault.Consent;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Advisories are drafted, shown, proposed, published by a second person, and revised.
@Component
@ConditionalOnBooleanProperty("madoguchi.demo")
class AdvisoryActs {

    private static final Duration REVISION_DRAFTED_BEFORE = Duration.ofHours(3);
    private static final Duration REVISION_PROPOSED_BEFORE = Duration.ofHours(2);

    private final Advisories advisories;
    private final Story story;
    private final Binder binder;
    private final Company company;
    private final Map<String, UUID> versions = new ConcurrentHashMap<>();

    AdvisoryActs(Advisories advisories, Stories stories, Binder binder, Company company) {
        this.advisories = advisories;
        this.story = stories.story();
        this.binder = binder;
        this.company = company;
    }

    void tell(Timeline timeline) {
        story.cases().forEach(told -> told.advisory().ifPresent(advisory -> tell(told, advisory, timeline)));
    }

    private void tell(StoryCase told, StoryAdvisory advisory, Timeline timeline) {
        timeline.add(advisory.draftedAt(), () -> binder.handler(told), () -> write(told, advisory, Text.EMPTY));
        timeline.add(
                advisory.sharedWithParticipantsAt(),
                () -> binder.handler(told),
                () -> advisories.share(binder.file(told)));
        advisory.approvedAt()
                .ifPresent(at ->
                        timeline.add(at, () -> binder.handler(told), () -> advisories.propose(binder.file(told))));
        advisory.publishedAt()
                .ifPresent(at -> timeline.add(
                        at, () -> company.actor(advisory.approvedBy().orElseThrow()), () -> publish(told)));
        var words = advisory;
        for (var revision : advisory.revisions()) {
            words = words.with(revision.changes());
            revise(told, words, revision, timeline);
        }
    }

    private void revise(StoryCase told, StoryAdvisory words, StoryAdvisory.Revision revision, Timeline timeline) {
        timeline.add(
                revision.at().minus(REVISION_DRAFTED_BEFORE),
                () -> binder.handler(told),
                () -> write(told, words, new Text(revision.noteJa(), revision.noteEn())));
        timeline.add(
                revision.at().minus(REVISION_PROPOSED_BEFORE),
                () -> binder.handler(told),
                () -> advisories.propose(binder.file(told)));
        timeline.add(revision.at(), () -> company.actor(words.approvedBy().orElseThrow()), () -> publish(told));
    }

    private void write(StoryCase told, StoryAdvisory words, Text change) {
        versions.put(told.key(), advisories.write(binder.file(told), draft(told, words, change)));
    }

    private void publish(StoryCase told) {
        advisories.publish(
                binder.file(told), Optional.ofNullable(versions.get(told.key())).orElseThrow());
    }

    private Draft draft(StoryCase told, StoryAdvisory words, Text change) {
        var known = told.verification().orElseThrow();
        return new Draft(
                sections(words),
                words.vendorInfo().stream().map(info -> note(told, info)).toList(),
                words.references().stream()
                        .map(page -> new Reference(new Text(page.titleJa(), page.titleEn()), page.url()))
                        .toList(),
                Stream.of(known.cvss31(), known.cvss40())
                        .flatMap(Optional::stream)
                        .toList(),
                known.cwe().orElse(""),
                List.of(words.cve()),
                thanked(told),
                change);
    }

    private static Map<Section, Text> sections(StoryAdvisory words) {
        var texts = new EnumMap<Section, Text>(Section.class);
        texts.put(Section.TITLE, new Text(words.titleJa(), words.titleEn()));
        texts.put(Section.OVERVIEW, new Text(words.overviewJa(), words.overviewEn()));
        texts.put(Section.AFFECTED, new Text(lines("・", words.affectedJa()), lines("- ", words.affectedEn())));
        texts.put(Section.DETAIL, new Text(words.detailJa(), words.detailEn()));
        texts.put(Section.IMPACT, new Text(words.impactJa(), words.impactEn()));
        texts.put(Section.SOLUTION, new Text(words.solutionJa(), words.solutionEn()));
        return texts;
    }

    private static String lines(String mark, List<String> lines) {
        return lines.stream().map(line -> mark + line).collect(Collectors.joining("\n"));
    }

    private Draft.VendorNote note(StoryCase told, StoryAdvisory.VendorInfo info) {
        return new Draft.VendorNote(
                binder.participant(told, info.vendor()).id().value(),
                story.vendor(info.vendor()).nameEn(),
                info.url(),
                new Text(info.textJa(), info.textEn()));
    }

    private Set<UUID> thanked(StoryCase told) {
        return told.reports().stream()
                .filter(key -> story.report(key).permissions().credit() != Consent.Credit.NONE)
                .map(key -> binder.report(key).id().value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
