// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.Locale;
import java.util.UUID;

/// A vendor or coordinator that the desk knows: an entry of the list of vendors (P-J1).
///
/// @param id also what an account names as the organisation it speaks for
/// @param products what it makes, one a line; empty for coordinators
public record Organisation(UUID id, Kind kind, Names names, Contact contact, String products) {

    public enum Kind {
        VENDOR,
        COORDINATOR;

        public String messageKey() {
            return "coordination.organisation." + name().toLowerCase(Locale.ROOT);
        }

        Participant.Kind participant() {
            return switch (this) {
                case VENDOR -> Participant.Kind.VENDOR;
                case COORDINATOR -> Participant.Kind.COORDINATOR;
            };
        }
    }

    /// @param en may be empty
    public record Names(String ja, String en) {

        public Names {
            ja = ja.strip();
            en = en.strip();
        }

        public String in(Locale locale) {
            return "en".equals(locale.getLanguage()) && !en.isEmpty() ? en : ja;
        }
    }

    /// Never a name, wherever it may be printed.
    @Override
    public String toString() {
        return "Organisation[" + id + ", " + kind + "]";
    }
}
