// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.casework.Case;

/// Exactly what will be passed on, to be read before it is.
///
/// @param step what is about to be sent: `notice`, or `inquiry` for the first of two letters to an operator
/// @param letter the words of the letter, as they will stand in the outbox
/// @param mayBeNamed whether every finder of the case allows the name to be told
record NoticePage(
        Case file,
        String title,
        Dossier dossier,
        String step,
        Passed passed,
        String letter,
        boolean mayBeNamed,
        String home) {

    String path() {
        return CaseDoor.pathOf(file, dossier.id());
    }
}
