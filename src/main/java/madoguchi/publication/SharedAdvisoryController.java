// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.util.List;
import java.util.Locale;
import madoguchi.Refused;
import madoguchi.Views;
import madoguchi.access.Acting;
import madoguchi.access.MayCall;
import madoguchi.access.Role;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.coordination.Coordination;
import madoguchi.coordination.Participant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The draft that was shared, for those who take part in the case. For everybody else there is no such page.
@Controller
class SharedAdvisoryController {

    private final Cases cases;
    private final Advisories advisories;
    private final Coordination coordination;
    private final Site site;
    private final Views views;

    SharedAdvisoryController(Cases cases, Advisories advisories, Coordination coordination, Site site, Views views) {
        this.cases = cases;
        this.advisories = advisories;
        this.coordination = coordination;
        this.site = site;
        this.views = views;
    }

    @GetMapping("/participation/{number}/advisory")
    @MayCall(Role.VENDOR)
    PreviewPage forVendor(@PathVariable("number") String number) {
        return shared(number, Participant.Kind.VENDOR, "/participation/");
    }

    @GetMapping("/coordination/{number}/advisory")
    @MayCall(Role.COORDINATOR)
    PreviewPage forCoordinator(@PathVariable("number") String number) {
        return shared(number, Participant.Kind.COORDINATOR, "/coordination/");
    }

    private PreviewPage shared(String number, Participant.Kind kind, String back) {
        var file = cases.get(number);
        if (coordination
                .participationOf(Acting.now(), file)
                .filter(who -> who.kind() == kind)
                .isEmpty()) {
            throw Refused.notFound();
        }
        var version = advisories.shared(file).orElseThrow(Refused::notFound);
        var article = new Article(advisories.compose(file, version.draft()).advisory(), site.imprint(), true);
        return new PreviewPage(
                file, withoutNumber(article, file), languages(), back + file.number(), version.at(), false);
    }

    /// The number stays secret until publication, also for those who take part (JAPAN section 7).
    private Article withoutNumber(Article article, Case file) {
        return advisories.published(file.id()).isPresent() ? article : article.with(AdvisoryId.SECRET);
    }

    private List<madoguchi.View> languages() {
        return List.of(views.forFile(Locale.JAPANESE, "/"), views.forFile(Locale.ENGLISH, "/"));
    }
}
