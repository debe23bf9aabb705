// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.List;
import madoguchi.Faults;

/// A form for one message, as it was typed.
///
/// @param marked the text cut where it gives somebody away; empty when it does not
record Writing(String text, Faults faults, List<Piece> marked) {

    static Writing blank() {
        return new Writing("", Faults.none(), List.of());
    }

    /// What was typed, with what is wrong with it.
    static Writing checked(String text) {
        return new Writing(text, faultsOf(text), List.of());
    }

    static Faults faultsOf(String text) {
        return Faults.none().require("text", text).limit("text", text, Messages.LONGEST);
    }

    boolean isGood() {
        return faults.isEmpty();
    }
}
