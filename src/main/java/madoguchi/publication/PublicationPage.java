// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import java.util.List;
import java.util.Optional;
import madoguchi.View;
import madoguchi.casework.Case;

/// Exactly what becomes public, before it does.
///
/// @param seen the version that is shown
/// @param languages the page in each language
/// @param silentUntil until when publication has to wait; empty when it need not
record PublicationPage(
        Case file,
        Advisories.Written seen,
        Article article,
        List<View> languages,
        Optional<String> silentUntil,
        boolean isOwnDraft,
        long errors) {

    boolean mayPublish() {
        return silentUntil.isEmpty() && !isOwnDraft && errors == 0 && seen.proposed();
    }

    String here() {
        return "/cases/" + file.number() + "/advisory";
    }
}
