// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.util.Optional;
import madoguchi.casework.Case;

/// What the page of a case shows of its advisory: a part of a page.
record AdvisoryPanelPage(
        Case file, Optional<Advisories.Written> written, Optional<Published> published, Optional<Defects> defects) {

    /// Where the advisory stands, as a key of the message files.
    String standing() {
        if (written.isEmpty()) {
            return "publication.standing.none";
        }
        var isPublic = published
                .filter(known -> known.draft().equals(written.get().id()))
                .isPresent();
        if (isPublic) {
            return "publication.standing.published";
        }
        var prefix = published.isPresent() ? "publication.standing.revision-" : "publication.standing.";
        return prefix + (written.get().proposed() ? "proposed" : "draft");
    }
}
