// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Where a report stands, put together from what each room can tell. A bean of its own, because the rooms that tell
/// know [Reports].
@Component
public class Whereabouts {

    private final ObjectProvider<Progress> rooms;

    Whereabouts(ObjectProvider<Progress> rooms) {
        this.rooms = rooms;
    }

    /// As the room farthest along the way says.
    public Progress.Standing standingOf(Report report) {
        return rooms.orderedStream()
                .flatMap(room -> room.standingOf(report).stream())
                .reduce((_, later) -> later)
                .orElseThrow(() -> new IllegalStateException("nobody knows where a report stands"));
    }

    /// What happened, oldest first.
    public List<Progress.Step> stepsOf(Report report) {
        return rooms.orderedStream()
                .flatMap(room -> room.stepsOf(report).stream())
                .sorted(Comparator.comparing(Progress.Step::at))
                .toList();
    }
}
