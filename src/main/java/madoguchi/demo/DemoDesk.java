// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import java.time.Duration;
import java.time.InstantSource;
import madoguchi.access.Acting;
import madoguchi.access.Actor;
import madoguchi.vault.Shredder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Fills an empty desk with two years of work before it opens: nothing is put into tables, every act is done again as
/// the person who did it, through the doors that people use.
@Component
@ConditionalOnBooleanProperty("madoguchi.demo")
class DemoDesk implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDesk.class);

    private final Stories stories;
    private final Company company;
    private final Chronicle chronicle;
    private final Shredder shredder;
    private final DemoClock clock;

    DemoDesk(Stories stories, Company company, Chronicle chronicle, Shredder shredder, DemoClock clock) {
        this.stories = stories;
        this.company = company;
        this.chronicle = chronicle;
        this.shredder = shredder;
        this.clock = clock;
    }

    /// Every room's part of the story.
    @Component
    @ConditionalOnBooleanProperty("madoguchi.demo")
    record Chronicle(
            ReportActs reports,
            CaseActs cases,
            CoordinationActs coordination,
            EmbargoActs embargoes,
            AnswerActs answers,
            MessageActs messages,
            AdvisoryActs advisories) {

        Timeline of(Story story) {
            var timeline = new Timeline();
            reports.tell(story, timeline);
            cases.tell(story, timeline);
            coordination.tell(story, timeline);
            answers.tell(story, timeline);
            embargoes.tell(story, timeline);
            messages.tell(story, timeline);
            advisories.tell(timeline);
            return timeline;
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        fill();
    }

    /// Tells the story, once: a desk where its people are in already stays as it is.
    void fill() {
        if (company.isHere()) {
            return;
        }
        var began = InstantSource.system().instant();
        var story = stories.story();
        clock.at(story.desk().opensAt(), () -> Acting.as(new Actor.House("demo"), company::moveIn));
        chronicle.of(story).play(clock, clock.instant());
        Acting.as(new Actor.House("shredder"), shredder::run);
        LOG.info(
                "the demo desk is filled ({} ms)",
                Duration.between(began, InstantSource.system().instant()).toMillis());
    }
}
