// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is public of a case, and which version of the draft it was.
///
/// @param thanked the reports behind the names of the credits, in the same order; not for the public
record Published(Advisory advisory, UUID draft, List<UUID> thanked) {

    static Published of(AdvisoryTable.VersionRow row) {
        return new Published(Documents.advisory(row.document()), row.draft(), row.thanked());
    }

    /// Under which name the finder of this report was thanked.
    Optional<String> nameOf(UUID report) {
        var place = thanked.indexOf(report);
        return place < 0 ? Optional.empty() : Optional.of(advisory.credits().get(place));
    }
}
