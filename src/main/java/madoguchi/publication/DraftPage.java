// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.util.List;
import java.util.Optional;
import madoguchi.Faults;
import madoguchi.Pages;
import madoguchi.casework.Case;
import madoguchi.coordination.Participant;

/// The form of an advisory's draft, what it lacks, and what can be done with it.
///
/// @param written the latest version; empty before the first
/// @param composed what was typed, as it would be printed
/// @param vendors of the case
/// @param silentUntil until when publication has to wait
/// @param mayPublish whether the reader is a second person
record DraftPage(
        Case file,
        String title,
        DraftForm form,
        Faults faults,
        Optional<Advisories.Written> written,
        Composition.Composed composed,
        List<Participant> vendors,
        Optional<Published> published,
        Optional<String> silentUntil,
        boolean mayPublish)
        implements Pages.WithStatus {

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }

    String here() {
        return "/cases/" + file.number() + "/advisory";
    }

    /// The version that the author sees, so that nobody's work is written over unseen.
    String base() {
        return written.map(version -> version.id().toString()).orElse("");
    }

    /// Whether the latest version is what the public reads.
    boolean isPublic() {
        return published.isPresent()
                && written.filter(version -> version.id().equals(published.get().draft()))
                        .isPresent();
    }

    boolean isProposed() {
        return !isPublic() && written.filter(Advisories.Written::proposed).isPresent();
    }

    boolean isShared() {
        return written.filter(Advisories.Written::shared).isPresent();
    }
}
