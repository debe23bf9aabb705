// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import madoguchi.access.Acting;
import madoguchi.access.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Each night, while the desk sleeps, whom nobody needs any more is forgotten. One node does it.
@Configuration(proxyBeanMethods = false)
class Nightly {

    private static final LocalTime WHEN = LocalTime.of(3, 0);

    @Bean
    RecurringTask<Void> shredding(Shredder shredder, @Value("${madoguchi.zone}") ZoneId deskZone) {
        return Tasks.recurring("vault-shredding", Schedules.daily(deskZone, WHEN))
                .execute((_, _) -> Acting.as(new Actor.House("shredding"), shredder::shredAll));
    }
}
