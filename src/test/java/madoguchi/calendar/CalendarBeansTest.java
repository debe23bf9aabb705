// SPDX-License-Identifier: Apache-2.0
package madoguchi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class CalendarBeansTest {

    @Test
    void standInTokyoByDefault() {
        try (var house = house(Map.of())) {
            assertThat(house.getBean(DeskZone.class).today()).isEqualTo("2026-01-06");
            assertThat(house.getBean(Clocks.class).due(Clock.NOTICE, LocalDate.of(2025, 12, 26)))
                    .isEqualTo("2026-01-06");
        }
    }

    @Test
    void moveWithTheSettings() {
        try (var house = house(Map.of("madoguchi.zone", "Europe/Berlin", "madoguchi.country", "de"))) {
            assertThat(house.getBean(DeskZone.class).today()).isEqualTo("2026-01-05");
            assertThat(house.getBean(Clocks.class).due(Clock.NOTICE, LocalDate.of(2025, 12, 26)))
                    .isEqualTo("2025-12-30");
        }
    }

    private static AnnotationConfigApplicationContext house(Map<String, Object> settings) {
        var house = new AnnotationConfigApplicationContext();
        house.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        house.registerBean(InstantSource.class, () -> InstantSource.fixed(Instant.parse("2026-01-05T18:00:00Z")));
        house.register(DeskZone.class, BusinessDays.class, Clocks.class);
        house.refresh();
        return house;
    }
}
