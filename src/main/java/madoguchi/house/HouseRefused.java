// SPDX-License-Identifier: Apache-2.0
package madoguchi.house;

/// The house does not open. The message is the whole text to print: a line of Japanese, then the same in English.
/// It is thrown before any language of a reader is known, so both are always shown.
public final class HouseRefused extends RuntimeException {

    /// The exit code that goes with a refusal (0 done, 1 refused, 2 wrong usage).
    public static final int EXIT_CODE = 1;

    public HouseRefused(String japanese, String english) {
        super(japanese + "\n" + english);
    }

    public HouseRefused(String japanese, String english, Throwable cause) {
        super(japanese + "\n" + english, cause);
    }
}
