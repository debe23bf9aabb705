// SPDX-License-Identifier: Apache-2.0
package madoguchi.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An advisory of the story: one draft, in two languages, and what became of it.
record StoryAdvisory(
        Instant draftedAt,
        Instant sharedWithParticipantsAt,
        Optional<String> approvedBy,
        Optional<Instant> approvedAt,
        Optional<Instant> publishedAt,
        String cve,
        String solutionKind,
        String titleJa,
        String titleEn,
        String overviewJa,
        String overviewEn,
        List<String> affectedJa,
        List<String> affectedEn,
        List<Affected> affected,
        String detailJa,
        String detailEn,
        String impactJa,
        String impactEn,
        String solutionJa,
        String solutionEn,
        List<VendorInfo> vendorInfo,
        List<Reference> references,
        Optional<Credit> creditNote,
        List<Revision> revisions) {

    /// @param from inclusive
    /// @param lessThan exclusive: the first fixed version
    record Affected(String vendor, String product, Optional<String> from, String lessThan) {}

    record VendorInfo(String vendor, String status, String url, String textJa, String textEn) {}

    record Reference(String titleJa, String titleEn, String url) {}

    record Credit(String ja, String en) {}

    record Revision(String noteJa, String noteEn, Changes changes, Instant at) {}

    /// New values of fields named as in the advisory; absent where nothing changed.
    record Changes(
            Optional<String> solutionKind,
            Optional<String> overviewJa,
            Optional<String> overviewEn,
            Optional<List<String>> affectedJa,
            Optional<List<String>> affectedEn,
            Optional<String> detailJa,
            Optional<String> detailEn,
            Optional<String> impactJa,
            Optional<String> impactEn,
            Optional<String> solutionJa,
            Optional<String> solutionEn) {}

    /// The advisory as it reads after a revision.
    StoryAdvisory with(Changes changes) {
        return new StoryAdvisory(
                draftedAt,
                sharedWithParticipantsAt,
                approvedBy,
                approvedAt,
                publishedAt,
                cve,
                changes.solutionKind().orElse(solutionKind),
                titleJa,
                titleEn,
                changes.overviewJa().orElse(overviewJa),
                changes.overviewEn().orElse(overviewEn),
                changes.affectedJa().orElse(affectedJa),
                changes.affectedEn().orElse(affectedEn),
                affected,
                changes.detailJa().orElse(detailJa),
                changes.detailEn().orElse(detailEn),
                changes.impactJa().orElse(impactJa),
                changes.impactEn().orElse(impactEn),
                changes.solutionJa().orElse(solutionJa),
                changes.solutionEn().orElse(solutionEn),
                vendorInfo,
                references,
                creditNote,
                revisions);
    }
}
