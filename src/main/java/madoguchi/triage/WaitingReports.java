// SPDX-License-Identifier: Apache-2.0
package madoguchi.triage;

import java.util.List;
import madoguchi.access.Actor;
import madoguchi.access.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Reports whose finders wait for a first word or for the verdict.
@Component
class WaitingReports implements DeskTask {

    private static final int MOST = 50;

    private final ReportList list;
    private final String prefix;

    WaitingReports(ReportList list, @Value("${madoguchi.prefix.report}") String prefix) {
        this.list = list;
        this.prefix = prefix;
    }

    @Override
    public List<Task> tasksFor(Actor.Member member) {
        if (!member.is(Role.HANDLER)) {
            return List.of();
        }
        return list.first(QueueFilter.owed(), MOST).stream()
                .map(entry -> task(entry, member))
                .toList();
    }

    private Task task(ReportList.Entry entry, Actor.Member member) {
        var line = entry.line();
        return new Task(
                keyOf(line),
                List.of(prefix + line.number(), entry.title()),
                "/reports/" + line.number(),
                line.dueOn().orElseThrow(),
                line.handler().filter(member.account()::equals).isPresent());
    }

    private static String keyOf(QueueLine line) {
        if (line.state() == State.SUPPLEMENTED) {
            return "triage.task.supplemented";
        }
        return line.firstWordAt().isEmpty() ? "triage.task.first-word" : "triage.task.verdict";
    }
}
