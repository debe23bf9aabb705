// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// Until when all keep silent: the publication date, as an instant that nobody can read in two ways.
///
/// People agree on a day and an hour at the desk. That becomes an instant once, when it is proposed, so that
/// neither summer time nor a later change of zone moves the end; the zone is kept to show the day that was
/// meant. There is no way to write terms without an end. Whole seconds, so that a table gives back exactly
/// what it was given.
public record Terms(Instant until, ZoneId zone) {

    public Terms {
        until = until.truncatedTo(SECONDS);
    }

    /// An hour that a change of clocks leaves out moves forward by the gap; one that comes twice is the first
    /// of both.
    public static Terms until(LocalDate day, LocalTime hour, ZoneId zone) {
        return new Terms(day.atTime(hour).atZone(zone).toInstant(), zone);
    }

    /// The publication date 公表日, as the people who agreed on it call it.
    public LocalDate day() {
        return LocalDate.ofInstant(until, zone);
    }

    /// The first instant that is no longer silent is the end itself.
    public boolean coverAt(Instant moment) {
        return moment.isBefore(until);
    }

    /// Shortest wins, wherever two ends meet: in published defaults and when cases are joined.
    public Terms orEarlier(Terms other) {
        return other.until.isBefore(until) ? other : this;
    }
}
