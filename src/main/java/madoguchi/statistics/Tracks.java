// SPDX-License-Identifier: Apache-2.0
package madoguchi.statistics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All facts, put in order once by report and by case, so that many quarters can look back on them.
record Tracks(Map<String, List<Fact>> reports, Map<String, List<Fact>> files, ZoneId zone) {

    static Tracks of(List<Fact> facts, ZoneId zone) {
        var reports = new TreeMap<String, List<Fact>>();
        var files = new TreeMap<String, List<Fact>>();
        for (var fact : facts) {
            fact.report().ifPresent(number -> add(reports, number, fact));
            fact.file().ifPresent(number -> add(files, number, fact));
        }
        return new Tracks(reports, files, zone);
    }

    /// The lives of all reports as they stood at a moment.
    List<Life> at(Instant moment) {
        return reports.values().stream()
                .flatMap(report -> Life.of(
                        new Track(report, moment),
                        number -> new Track(files.getOrDefault(number, List.of()), moment),
                        zone)
                        .stream())
                .toList();
    }

    private static void add(Map<String, List<Fact>> tracks, String number, Fact fact) {
        tracks.computeIfAbsent(number, _ -> new ArrayList<>()).add(fact);
    }
}
