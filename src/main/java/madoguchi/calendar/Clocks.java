// SPDX-License-Identifier: Apache-2.0
package madoguchi.calendar;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// When something is due. The rule in force on the day a clock starts decides, whatever is issued later.
///
/// Setting: `madoguchi.clocks`, a file like the bundled `clocks.properties`, whose lines replace or add to it.
@Component
public final class Clocks {

    private final ClockRules rules;
    private final BusinessDays businessDays;
    private final DeskZone zone;

    public Clocks(@Value("${madoguchi.clocks:}") String file, BusinessDays businessDays, DeskZone zone) {
        this.rules = file.isBlank() ? ClockRules.bundled() : ClockRules.overriddenBy(Path.of(file));
        this.businessDays = businessDays;
        this.zone = zone;
    }

    /// The day on which the clock is due: the last day in time, or the first day on which something may be done
    /// (`rule().kind()`). Hours are rounded up to whole days.
    public LocalDate due(Clock clock, LocalDate start) {
        return rule(clock, start).due(start, businessDays);
    }

    /// The instant at which the clock runs out: hours exactly; everything else at the end of the due day at the desk,
    /// or at its beginning where the due day is the first on which something may be done.
    public Instant due(Clock clock, Instant start) {
        var day = zone.dayOf(start);
        var rule = rule(clock, day);
        if (rule.unit() == ClockRule.Unit.HOURS) {
            return start.plus(Duration.ofHours(rule.amount()));
        }
        var due = rule.due(day, businessDays);
        return switch (rule.kind()) {
            case WITHIN -> zone.endOf(due);
            case AFTER -> zone.endOf(due.minusDays(1));
        };
    }

    /// The rule itself, for pages that say how long something takes.
    public ClockRule rule(Clock clock, LocalDate start) {
        return rules.inForce(clock, start);
    }
}
