// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.Optional;
import java.util.UUID;

/// Somebody who is about to take part in a case.
///
/// @param organisation of the directory; empty for operators
public record Newcomer(Participant.Kind kind, String name, Contact contact, Optional<UUID> organisation) {

    public static Newcomer from(Organisation organisation) {
        return new Newcomer(
                organisation.kind().participant(),
                organisation.names().ja(),
                organisation.contact(),
                Optional.of(organisation.id()));
    }

    /// The operator of a website: known from the site alone.
    public static Newcomer operator(String name, Contact contact) {
        return new Newcomer(Participant.Kind.OPERATOR, name, contact, Optional.empty());
    }

    /// Never a name, wherever it may be printed.
    @Override
    public String toString() {
        return "Newcomer[" + kind + "]";
    }
}
