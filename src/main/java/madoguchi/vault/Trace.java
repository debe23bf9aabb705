// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

/// A place in a text that gives the finder away.
///
/// @param start index of the first character
/// @param end index after the last character
public record Trace(int start, int end, Kind kind) {

    public enum Kind {
        NAME,
        ORGANISATION,
        EMAIL,
        PHONE
    }
}
