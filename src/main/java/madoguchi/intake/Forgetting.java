// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import madoguchi.access.Acting;
import madoguchi.access.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Forgets what was never handed in, and pass-phrases that were shown long enough. One node does it at a time.
@Component
class Forgetting {

    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(5);

    private final Drafts drafts;
    private final ReceiptTable receipts;
    private final AttachmentTable attachments;
    private final InstantSource clock;

    Forgetting(Drafts drafts, ReceiptTable receipts, AttachmentTable attachments, InstantSource clock) {
        this.drafts = drafts;
        this.receipts = receipts;
        this.attachments = attachments;
        this.clock = clock;
    }

    void run() {
        receipts.forget(clock.instant());
        attachments.removeIncomplete(clock.instant().minus(Drafts.LIFE));
        while (drafts.forgetExpired() > 0) {
            // a day of many drafts is forgotten piece by piece, so that no transaction is long
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> forgetDrafts(Forgetting forgetting) {
            return Tasks.recurring("intake-forgetting", FixedDelay.of(OFTEN_ENOUGH))
                    .execute((_, _) -> Acting.as(new Actor.House("forgetting"), forgetting::run));
        }
    }
}
