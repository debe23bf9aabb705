// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import madoguchi.access.Acting;
import madoguchi.casework.Case;
import madoguchi.casework.CaseId;
import madoguchi.casework.Cases;
import org.springframework.stereotype.Component;

/// The cases in which the reader takes part, with a fixed number of questions to the database.
@Component
class Caseload {

    private final Coordination coordination;
    private final ParticipantTable participants;
    private final Shapes shapes;
    private final Cases cases;

    Caseload(Coordination coordination, ParticipantTable participants, Shapes shapes, Cases cases) {
        this.coordination = coordination;
        this.participants = participants;
        this.shapes = shapes;
        this.cases = cases;
    }

    /// A case in a list.
    ///
    /// @param asked how many were told who must fix it; `answered` how many of them answered
    record Line(CaseHead head, Embargo embargo, long asked, long answered) {

        /// Open, and past the day at which publication is aimed, without a day that was agreed or has come.
        boolean isLate() {
            var undecided = embargo.inForce().isEmpty() && !(embargo instanceof Embargo.Ended);
            return head.open() && undecided && head.isPastTarget();
        }
    }

    /// A case in a participant's own list: nothing of the others.
    record OwnLine(CaseHead head, String answerKey, Embargo embargo) {}

    /// For coordinators, the newest first.
    List<Line> ofCoordinator() {
        var files = filesOf(coordination.participationsOf(Acting.now()));
        var heads = shapes.headsOf(files);
        var ids = files.stream().map(Case::id).toList();
        var embargoes = coordination.embargoesOf(ids);
        var told = participants.of(ids).stream()
                .filter(row -> row.kind() != Participant.Kind.COORDINATOR
                        && row.notifiedAt().isPresent())
                .collect(Collectors.groupingBy(ParticipantTable.Row::file));
        return files.stream()
                .map(file -> line(heads, embargoes, told.getOrDefault(file.id(), List.of()), file.id()))
                .toList();
    }

    /// For vendors and operators, the newest first.
    List<OwnLine> ofParticipant() {
        var rows = coordination.participationsOf(Acting.now()).stream()
                .filter(row -> row.kind() != Participant.Kind.COORDINATOR)
                .toList();
        var heads = shapes.headsOf(filesOf(rows)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var embargoes = coordination.embargoesOf(
                rows.stream().map(ParticipantTable.Row::file).toList());
        return rows.stream()
                .filter(row -> heads.containsKey(row.file()))
                .map(row -> new OwnLine(
                        Objects.requireNonNull(heads.get(row.file())),
                        row.answer()
                                .map(answer -> "coordination.answer." + answer.code())
                                .orElse("coordination.answer.none"),
                        embargoes.getOrDefault(row.file(), new Embargo.None())))
                .toList();
    }

    private static Line line(
            Map<CaseId, CaseHead> heads, Map<CaseId, Embargo> embargoes, List<ParticipantTable.Row> told, CaseId file) {
        return new Line(
                Objects.requireNonNull(heads.get(file)),
                embargoes.getOrDefault(file, new Embargo.None()),
                told.size(),
                told.stream().filter(row -> row.answer().isPresent()).count());
    }

    private List<Case> filesOf(Collection<ParticipantTable.Row> rows) {
        var found = cases.findAll(rows.stream().map(ParticipantTable.Row::file).toList());
        return rows.stream()
                .map(ParticipantTable.Row::file)
                .distinct()
                .filter(found::containsKey)
                .map(found::get)
                .toList();
    }
}
