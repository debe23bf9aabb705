// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.Map;
import madoguchi.Redirect;
import madoguchi.Refused;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.intake.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who is brought in, and what is sent to them: each notice is read before it goes.
@Controller
class NoticeController {

    private final Cases cases;
    private final CaseDoor door;
    private final Directory directory;
    private final Joining joining;
    private final Notices notices;
    private final NoticePages pages;
    private final ParticipantPages participantPages;

    NoticeController(
            Cases cases,
            CaseDoor door,
            Directory directory,
            Joining joining,
            Notices notices,
            NoticePages pages,
            ParticipantPages participantPages) {
        this.cases = cases;
        this.door = door;
        this.directory = directory;
        this.joining = joining;
        this.notices = notices;
        this.pages = pages;
        this.participantPages = participantPages;
    }

    @GetMapping("/coordination/{number}/participants/new")
    @MayCall({Role.COORDINATOR, Role.HANDLER})
    NewcomerPage form(@PathVariable("number") String number) {
        return form(door.forCoordinating(number), NewcomerForm.empty(), madoguchi.Faults.none());
    }

    @PostMapping("/coordination/{number}/participants")
    @MayCall({Role.COORDINATOR, Role.HANDLER})
    Object join(@PathVariable("number") String number, @RequestParam Map<String, String> typed) {
        var file = door.forCoordinating(number);
        var form = new NewcomerForm(typed);
        var faults = form.faults();
        if (!faults.isEmpty()) {
            return form(file, form, faults);
        }
        var who = joining.join(file, form);
        return Redirect.to(CaseDoor.pathOf(file, who.id()), "done.coordination.joined");
    }

    /// The desk hands a product's case to a coordinator: brings it in, and shows what will be passed on.
    @PostMapping("/coordination/{number}/coordinator")
    @MayCall(Role.HANDLER)
    Redirect handOver(@PathVariable("number") String number, @RequestParam("organisation") String organisation) {
        var file = door.forCoordinating(number);
        var who = joining.coordinator(file, NewcomerForm.id(organisation));
        return Redirect.to(CaseDoor.pathOf(file, who.id()) + "/notice");
    }

    @GetMapping("/coordination/{number}/participants/{id}/notice")
    @MayCall({Role.COORDINATOR, Role.HANDLER})
    NoticePage readNotice(@PathVariable("number") String number, @PathVariable("id") String id) {
        var file = door.forCoordinating(number);
        return pages.notice(file, told(file, id));
    }

    @PostMapping("/coordination/{number}/participants/{id}/notice")
    @MayCall({Role.COORDINATOR, Role.HANDLER})
    Redirect notify(@PathVariable("number") String number, @PathVariable("id") String id) {
        var file = door.forCoordinating(number);
        var who = told(file, id);
        notices.notify(who.id());
        return Redirect.to(CaseDoor.pathOf(file, who.id()), "done.coordination.notified");
    }

    @GetMapping("/coordination/{number}/participants/{id}/inquiry")
    @MayCall(Role.HANDLER)
    NoticePage readInquiry(@PathVariable("number") String number, @PathVariable("id") String id) {
        var file = door.forCoordinating(number);
        return pages.inquiry(file, told(file, id));
    }

    @PostMapping("/coordination/{number}/participants/{id}/inquiry")
    @MayCall(Role.HANDLER)
    Redirect inquire(@PathVariable("number") String number, @PathVariable("id") String id) {
        var file = door.forCoordinating(number);
        var who = told(file, id);
        notices.inquire(who.id());
        return Redirect.to(CaseDoor.pathOf(file, who.id()), "done.coordination.inquired");
    }

    /// A fresh link is shown once, here: it is stored nowhere but in the letter that carries it.
    @PostMapping("/coordination/{number}/participants/{id}/link")
    @MayCall(Role.HANDLER)
    ParticipantPage link(@PathVariable("number") String number, @PathVariable("id") String id) {
        var file = door.forCoordinating(number);
        var who = told(file, id);
        return participantPages.withLink(file, who, notices.link(who.id()));
    }

    /// Coordinators do not hand a case to one another; that is the desk's.
    private Participant told(Case file, String id) {
        var who = door.participant(file, id);
        if (who.kind() == Participant.Kind.COORDINATOR && !CaseDoor.isHandler(madoguchi.access.Acting.now())) {
            throw Refused.notFound();
        }
        return who;
    }

    private NewcomerPage form(Case file, NewcomerForm form, madoguchi.Faults faults) {
        var vendors = file.kind() == Kind.PRODUCT
                ? directory.list(Organisation.Kind.VENDOR)
                : java.util.List.<Organisation>of();
        return new NewcomerPage(file, cases.titleOf(file), vendors, form, faults, CaseDoor.home(file));
    }
}
