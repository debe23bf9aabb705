// SPDX-License-Identifier: Apache-2.0
package madoguchi.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/// Every rule for every clock: the bundled ones, and over them those of the desk's own file.
final class ClockRules {

    private final Map<Clock, NavigableMap<LocalDate, ClockRule>> rules = new EnumMap<>(Clock.class);

    private ClockRules(Properties lines) {
        for (var key : lines.stringPropertyNames()) {
            var rule = ClockRule.parse(key, lines.getProperty(key));
            rules.computeIfAbsent(rule.clock(), _ -> new TreeMap<>()).put(rule.validFrom(), rule);
        }
        Arrays.stream(Clock.values()).filter(clock -> !rules.containsKey(clock)).forEach(clock -> {
            throw new IllegalArgumentException("clocks: no line for " + clock.key());
        });
    }

    static ClockRules bundled() {
        return new ClockRules(bundledLines());
    }

    /// A line of the file with the same name and date replaces the bundled one; any other is added.
    static ClockRules overriddenBy(Path file) {
        var lines = bundledLines();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new ClockRules(lines);
    }

    private static Properties bundledLines() {
        var lines = new Properties();
        try (var file = ClockRules.class.getResourceAsStream("clocks.properties")) {
            if (file == null) {
                throw new IllegalStateException("clocks.properties is not in the jar.");
            }
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return lines;
    }

    /// The rule in force on the day the clock starts. Before the first rule's day the first one holds: an earlier
    /// start can only be an old report entered later.
    ClockRule inForce(Clock clock, LocalDate start) {
        var ofClock = Objects.requireNonNull(rules.get(clock));
        var entry = ofClock.floorEntry(start);
        return entry == null ? ofClock.firstEntry().getValue() : entry.getValue();
    }
}
