// SPDX-License-Identifier: Apache-2.0
package madoguchi.sealing;

/// Sealed bytes that do not open: changed, cut off, or moved here from another place.
public final class SealBroken extends RuntimeException {

    SealBroken(Place place, Throwable cause) {
        super("the seal of " + place.column() + " in row " + place.row() + " is broken", cause);
    }
}
