// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads the story from its files, moved so that it ends now.
@Component
@ConditionalOnBooleanProperty("madoguchi.demo")
class Stories {

    /// The desk of the story stands in Tokyo.
    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private static final JsonMapper JSON = new JsonMapper();

    private final Story story;

    Stories(InstantSource clock) {
        this.story = read(clock.instant());
    }

    Story story() {
        return story;
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    static Story read(Instant present) {
        var told = JSON.readValue(text("desk"), Story.Desk.class);
        var shift = Shift.fromTo(told.now(), present);
        return new Story(
                JSON.readValue(shift.of(text("desk")), Story.Desk.class),
                JSON.readValue(shift.of(text("people")), new TypeReference<>() {}),
                JSON.readValue(shift.of(text("vendors")), new TypeReference<>() {}),
                JSON.readValue(shift.of(text("reports")), new TypeReference<>() {}),
                JSON.readValue(shift.of(text("cases")), new TypeReference<>() {}));
    }

    private static String text(String name) {
        try (var file = new ClassPathResource("demo/" + name + ".json").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the story of the demo desk cannot be read", e);
        }
    }
}
