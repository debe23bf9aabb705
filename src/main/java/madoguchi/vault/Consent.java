// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

/// What the finder allows to be done with their name and address; each purpose by itself, each no by default
/// (partnership guideline IV.2-5, V.2-4).
///
/// @param nameToParticipant the vendor or operator may be told the name
/// @param contactToParticipant the vendor or operator may be told how to reach the finder
/// @param directExchange the vendor or operator may write to the finder directly
/// @param credit whether, and as whom, the finder wishes to be thanked in public
/// @param creditName the words to print; empty unless `credit` is not `NONE`
/// @param letters the finder wants to be written to when something happens
public record Consent(
        boolean nameToParticipant,
        boolean contactToParticipant,
        boolean directExchange,
        Credit credit,
        String creditName,
        boolean letters) {

    public enum Credit {
        NONE,
        NAME,
        HANDLE
    }

    /// Nothing is allowed.
    public static Consent none() {
        return new Consent(false, false, false, Credit.NONE, "", false);
    }

    /// Never the name, wherever it may be printed.
    @Override
    public String toString() {
        return "Consent[sealed]";
    }
}
