// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

record DeskPage(LocalDate today, List<DeskTask.Task> tasks, Map<State, Integer> counts, int late, int mine) {

    int count(State state) {
        return counts.getOrDefault(state, 0);
    }

    List<DeskTask.Task> overdue() {
        return tasks.stream().filter(task -> task.due().isBefore(today)).toList();
    }

    /// Until tomorrow.
    List<DeskTask.Task> soon() {
        return tasks.stream()
                .filter(task -> !task.due().isBefore(today) && !task.due().isAfter(today.plusDays(1)))
                .toList();
    }

    List<DeskTask.Task> later() {
        return tasks.stream()
                .filter(task -> task.due().isAfter(today.plusDays(1)))
                .toList();
    }
}
