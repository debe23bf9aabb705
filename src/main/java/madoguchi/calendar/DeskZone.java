// SPDX-License-Identifier: Apache-2.0
package madoguchi.calendar;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where the desk stands, and therefore which day it is: rules count the desk's days, not the reader's nor the
/// server's. Setting: `madoguchi.zone`.
@Component
public final class DeskZone {

    private final ZoneId zone;
    private final InstantSource time;

    public DeskZone(@Value("${madoguchi.zone:Asia/Tokyo}") ZoneId zone, InstantSource time) {
        this.zone = zone;
        this.time = time;
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate today() {
        return dayOf(time.instant());
    }

    /// The desk's day in which something happened.
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /// The instant at which that day is over for the desk.
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
