// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.List;
import madoguchi.Faults;
import madoguchi.Pages;
import madoguchi.casework.CaseNumber;

/// Passing a message on: first its copy is edited, then looked at, then sent.
///
/// @param original what was said, cut where it gives somebody away
/// @param preview whether the copy is being looked at
record RelayPage(
        CaseNumber number,
        Correspondent from,
        Message message,
        List<Piece> original,
        Draft draft,
        List<Choice> choices,
        boolean preview)
        implements Pages.WithStatus {

    /// The copy, as typed.
    ///
    /// @param marked the copy cut where it still gives somebody away
    record Draft(String text, List<Piece> marked, Faults faults) {
        boolean givesAway() {
            return marked.stream().anyMatch(Piece::isMarked);
        }
    }

    /// Somebody it can go to.
    record Choice(Correspondent to, boolean chosen) {}

    /// The address of the conversation that the message came in.
    String back() {
        return "/cases/" + number + "/messages/" + from.code();
    }

    String path() {
        return back() + "/" + message.id() + "/relay";
    }

    @Override
    public int status() {
        return draft.faults().isEmpty() ? 200 : 422;
    }
}
