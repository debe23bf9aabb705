// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.time.LocalDate;
import java.util.List;
import madoguchi.access.Actor;

/// Socket: a room that owes somebody something by a day puts it before the members of the desk here. The desk's first
/// page (`/desk`) shows the tasks of all rooms, the most urgent first.
public interface DeskTask {

    /// What this member should see, the most urgent first; a room keeps its list short.
    List<Task> tasksFor(Actor.Member member);

    /// @param messageKey plain words for what is to be done; `arguments` fill its places
    /// @param path of the page where it is done
    /// @param due the last day on which it is in time
    /// @param mine whether it is this member's own, and not anybody's
    record Task(String messageKey, List<Object> arguments, String path, LocalDate due, boolean mine) {

        public Task {
            arguments = List.copyOf(arguments);
        }
    }
}
