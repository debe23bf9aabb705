// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import madoguchi.Faults;
import madoguchi.Pages;
import madoguchi.casework.Case;

/// One participant, for those who coordinate: what is known of it, and what can be done.
///
/// @param letters what was written to it, for the desk alone; empty for a coordinator
/// @param link a one-time link, shown once; empty otherwise
/// @param typed what was typed into the form that could not be taken
record ParticipantPage(
        Case file,
        String title,
        Dossier dossier,
        List<PostedLetter> letters,
        String link,
        LocalDate today,
        Map<String, String> typed,
        Faults faults,
        String home)
        implements Pages.WithStatus {

    String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    AnswerForm answer() {
        return new AnswerForm(dossier.who().kind(), typed);
    }

    String path() {
        return CaseDoor.pathOf(file, dossier.id());
    }

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
