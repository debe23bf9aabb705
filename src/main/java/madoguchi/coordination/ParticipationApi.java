// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import madoguchi.access.Acting;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.calendar.DeskZone;
import madoguchi.coordination.CoordinationJson.AnswerJson;
import madoguchi.coordination.CoordinationJson.CaseJson;
import madoguchi.coordination.CoordinationJson.EmbargoJson;
import madoguchi.coordination.CoordinationJson.ParticipantJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The cases of coordinators and vendors, each in its reader's own shape, for programs.
@RestController
class ParticipationApi {

    private final CaseDoor door;
    private final Shapes shapes;
    private final Caseload caseload;
    private final DeskZone zone;

    ParticipationApi(CaseDoor door, Shapes shapes, Caseload caseload, DeskZone zone) {
        this.door = door;
        this.shapes = shapes;
        this.caseload = caseload;
        this.zone = zone;
    }

    record LineJson(String number, String kind, String title, String state) {
        static LineJson of(CaseHead head) {
            return new LineJson(
                    head.number().digits(), head.kind().code(), head.title(), head.open() ? "open" : "closed");
        }
    }

    @GetMapping("/api/v1/participation")
    @MayCall({Role.COORDINATOR, Role.VENDOR, Role.OPERATOR})
    Map<String, List<LineJson>> list() {
        var heads = Acting.now().is(Role.COORDINATOR)
                ? caseload.ofCoordinator().stream().map(Caseload.Line::head)
                : caseload.ofParticipant().stream().map(Caseload.OwnLine::head);
        return Map.of("cases", heads.map(LineJson::of).toList());
    }

    @GetMapping("/api/v1/participation/{number}")
    @MayCall({Role.COORDINATOR, Role.VENDOR, Role.OPERATOR})
    CaseJson one(@PathVariable("number") String number) {
        if (Acting.now().is(Role.COORDINATOR)) {
            return json(shapes.forCoordinator(door.forCoordinating(number)));
        }
        var mine = door.forParticipating(number);
        return mine.who().kind() == Participant.Kind.VENDOR
                ? json(shapes.forVendor(mine.file(), mine.who()))
                : json(shapes.forOperator(mine.file(), mine.who()));
    }

    private CaseJson json(CaseForCoordinator shape) {
        var passed = Optional.of(shape.passed());
        return new CaseJson(
                shape.head().number().digits(),
                shape.head().kind().code(),
                shape.head().title(),
                shape.head().open() ? "open" : "closed",
                shape.head().start().map(Object::toString).orElse(null),
                shape.head().target().map(Object::toString).orElse(null),
                CoordinationJson.copy(passed),
                CoordinationJson.findings(passed),
                shape.silence()
                        .map(silence -> EmbargoJson.of(silence.embargo(), silence.now(), Optional.empty()))
                        .orElse(null),
                shape.participants().stream()
                        .map(one -> ParticipantJson.of(one, at -> zone.dayOf(at).toString()))
                        .toList(),
                null,
                null);
    }

    private static CaseJson json(CaseForVendor shape) {
        return new CaseJson(
                shape.head().number().digits(),
                shape.head().kind().code(),
                shape.head().title(),
                shape.head().open() ? "open" : "closed",
                shape.mine().start().map(Object::toString).orElse(null),
                shape.head().target().map(Object::toString).orElse(null),
                CoordinationJson.copy(shape.passed()),
                CoordinationJson.findings(shape.passed()),
                EmbargoJson.of(
                        shape.silence().embargo(),
                        shape.silence().now(),
                        Optional.of(shape.silence().consent())),
                null,
                shape.mine().answers().stream().map(AnswerJson::of).toList(),
                null);
    }

    private static CaseJson json(CaseForOperator shape) {
        var passed = Optional.of(shape.passed());
        return new CaseJson(
                shape.head().number().digits(),
                shape.head().kind().code(),
                shape.head().title(),
                shape.head().open() ? "open" : "closed",
                shape.mine().start().map(Object::toString).orElse(null),
                null,
                CoordinationJson.copy(passed),
                CoordinationJson.findings(passed),
                null,
                null,
                shape.mine().answers().stream().map(AnswerJson::of).toList(),
                shape.reportBy().map(Object::toString).orElse(null));
    }
}
