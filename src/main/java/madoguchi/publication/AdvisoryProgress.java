// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.util.List;
import java.util.Optional;
import madoguchi.casework.Case;
import madoguchi.casework.Cases;
import madoguchi.intake.Progress;
import madoguchi.intake.Report;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What this room can tell a finder: that the advisory is out, and where. Nothing of drafts.
@Component
@Order(600)
class AdvisoryProgress implements Progress {

    private final Cases cases;
    private final Advisories advisories;
    private final Site site;

    AdvisoryProgress(Cases cases, Advisories advisories, Site site) {
        this.cases = cases;
        this.advisories = advisories;
        this.site = site;
    }

    /// Says nothing of a closed case: how it ended is more.
    @Override
    public Optional<Standing> standingOf(Report report) {
        return cases.find(report.id())
                .filter(Case::isOpen)
                .flatMap(file -> advisories.published(file.id()))
                .map(advisory -> new Standing(
                        "status.publication.published",
                        List.of(site.addressOf(advisory.id())),
                        "status.who.nobody",
                        Optional.empty(),
                        ""));
    }

    @Override
    public List<Step> stepsOf(Report report) {
        return cases.find(report.id())
                .flatMap(file -> advisories.published(file.id()))
                .map(this::steps)
                .orElseGet(List::of);
    }

    private List<Step> steps(Advisory advisory) {
        var address = List.<Object>of(site.addressOf(advisory.id()));
        var published = new Step(advisory.publishedAt(), "status.publication.published", address);
        return advisory.isRevised()
                ? List.of(published, new Step(advisory.updatedAt(), "status.publication.revised", address))
                : List.of(published);
    }
}
