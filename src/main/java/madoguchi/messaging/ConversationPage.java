// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.List;
import java.util.Optional;
import madoguchi.Pages;
import madoguchi.casework.CaseNumber;
import madoguchi.vault.Consent;

/// One conversation, for the desk.
///
/// @param file the case; empty while the report has none
/// @param others the other conversations of the case
/// @param consent what the finder allows, without who they are
record ConversationPage(
        Optional<CaseNumber> file,
        List<CaseMessagesPage.Entry> others,
        Place place,
        Optional<Consent> consent,
        DeskTalk talk,
        Writing writing)
        implements Pages.WithStatus {

    /// @param open whether something can still be written
    record Place(Correspondent with, String path, boolean waiting, boolean open) {}

    @Override
    public int status() {
        return writing.isGood() ? 200 : 422;
    }
}
