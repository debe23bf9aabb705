// SPDX-License-Identifier: Apache-2.0
package madoguchi;

/// One thing to choose in a form: what is sent, what is read, and a word of help (may be empty).
public record Option(String value, String label, String help) {

    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }
}
