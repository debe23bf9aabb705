// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import madoguchi.Faults;
import madoguchi.Redirect;
import madoguchi.Refused;
import madoguchi.View;
import madoguchi.Views;
import madoguchi.access.Acting;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.coordination.Coordination;
import madoguchi.coordination.Participant;
import madoguchi.intake.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The advisory of a case, at the desk.
@Controller
class AdvisoryController {

    private final Cases cases;
    private final Advisories advisories;
    private final Prefill prefill;
    private final Coordination coordination;
    private final Site site;
    private final Views views;

    AdvisoryController(
            Cases cases, Advisories advisories, Prefill prefill, Coordination coordination, Site site, Views views) {
        this.cases = cases;
        this.advisories = advisories;
        this.prefill = prefill;
        this.coordination = coordination;
        this.site = site;
        this.views = views;
    }

    @GetMapping("/cases/{number}/advisory")
    @MayCall({Role.HANDLER, Role.PUBLISHER})
    DraftPage show(@PathVariable("number") String number) {
        var file = product(number);
        return page(file, DraftForm.of(draft(file)), Faults.none());
    }

    @GetMapping("/cases/{number}/advisory/panel")
    @MayCall({Role.HANDLER, Role.PUBLISHER})
    AdvisoryPanelPage panel(@PathVariable("number") String number) {
        var file = product(number);
        var written = advisories.written(file);
        return new AdvisoryPanelPage(
                file,
                written,
                advisories.record(file.id()),
                written.map(version -> advisories.compose(file, version.draft()).defects()));
    }

    /// Writes the next version. Where somebody else has written meanwhile, the author is told first.
    @PostMapping("/cases/{number}/advisory")
    @MayCall({Role.HANDLER, Role.PUBLISHER})
    Object write(
            @PathVariable("number") String number,
            @RequestParam("base") String base,
            @RequestParam Map<String, String> typed) {
        var file = product(number);
        var form = new DraftForm(typed);
        var latest =
                advisories.written(file).map(version -> version.id().toString()).orElse("");
        var faults = form.faults();
        if (!latest.equals(base)) {
            faults.add("title-ja", "publication.fault.meanwhile");
        }
        if (!faults.isEmpty()) {
            return page(file, form, faults);
        }
        advisories.write(file, form.draft(vendors(file)));
        return Redirect.to(path(file), "done.publication.saved");
    }

    @GetMapping("/cases/{number}/advisory/preview")
    @MayCall({Role.HANDLER, Role.PUBLISHER})
    PreviewPage preview(@PathVariable("number") String number) {
        var file = product(number);
        var written = advisories.written(file).orElseThrow(Refused::notFound);
        return new PreviewPage(file, article(file, written), languages(), path(file), written.at(), true);
    }

    @PostMapping("/cases/{number}/advisory/sharing")
    @MayCall({Role.HANDLER, Role.PUBLISHER})
    Redirect share(@PathVariable("number") String number) {
        var file = product(number);
        advisories.share(file);
        return Redirect.to(path(file), "done.publication.shared");
    }

    @PostMapping("/cases/{number}/advisory/proposal")
    @MayCall({Role.HANDLER, Role.PUBLISHER})
    Redirect propose(@PathVariable("number") String number) {
        var file = product(number);
        advisories.propose(file);
        return Redirect.to(path(file), "done.publication.proposed");
    }

    @GetMapping("/cases/{number}/advisory/publication")
    @MayCall(Role.PUBLISHER)
    PublicationPage confirm(@PathVariable("number") String number) {
        var file = product(number);
        var written = advisories.written(file).orElseThrow(Refused::notFound);
        var composed = advisories.compose(file, written.draft());
        return new PublicationPage(
                file,
                written,
                new Article(composed.advisory(), site.imprint(), true),
                languages(),
                advisories.silentUntil(file),
                written.author().equals(Acting.now().ledgerName()),
                composed.defects().errors());
    }

    @PostMapping("/cases/{number}/advisory/publication")
    @MayCall(Role.PUBLISHER)
    Redirect publish(@PathVariable("number") String number, @RequestParam("seen") UUID seen) {
        var file = cases.get(number);
        advisories.publish(file, seen);
        return Redirect.to(path(file), "done.publication.published");
    }

    private DraftPage page(Case file, DraftForm form, Faults faults) {
        var written = advisories.written(file);
        return new DraftPage(
                file,
                cases.titleOf(file),
                form,
                faults,
                written,
                advisories.compose(file, form.draft(vendors(file))),
                vendors(file),
                advisories.record(file.id()),
                advisories.silentUntil(file),
                Acting.now().is(Role.PUBLISHER)
                        && written.filter(version ->
                                        !version.author().equals(Acting.now().ledgerName()))
                                .isPresent());
    }

    /// The latest version; once it is public, without the line that told of the last change.
    private Draft draft(Case file) {
        var written = advisories.written(file);
        var isPublic = advisories
                .record(file.id())
                .filter(known -> written.filter(version -> version.id().equals(known.draft()))
                        .isPresent())
                .isPresent();
        return written.map(Advisories.Written::draft)
                .map(draft -> isPublic ? draft.with(Text.EMPTY) : draft)
                .orElseGet(() -> prefill.of(file));
    }

    private Article article(Case file, Advisories.Written written) {
        return new Article(advisories.compose(file, written.draft()).advisory(), site.imprint(), true);
    }

    private List<View> languages() {
        return List.of(views.forFile(Locale.JAPANESE, "/"), views.forFile(Locale.ENGLISH, "/"));
    }

    private List<Participant> vendors(Case file) {
        return coordination.participantsOf(file).stream()
                .filter(participant -> participant.kind() == Participant.Kind.VENDOR)
                .toList();
    }

    private Case product(String number) {
        return Optional.of(cases.get(number))
                .filter(file -> file.kind() == Kind.PRODUCT)
                .orElseThrow(WebsitesAreNeverPublished::new);
    }

    private static String path(Case file) {
        return "/cases/" + file.number() + "/advisory";
    }
}
