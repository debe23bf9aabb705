// SPDX-License-Identifier: Apache-2.0
package madoguchi;

/// Who reads a page, as far as the frame around it needs to know. The room `access` knows more.
public interface Who {

    /// A reader from the street.
    Who NOBODY = new Who() {
        @Override
        public boolean holds(String role) {
            return false;
        }

        @Override
        public String shownAs() {
            return "";
        }
    };

    /// Whether this reader holds the role of that name.
    boolean holds(String role);

    /// The reader's handle, or the key of the words for somebody without one; empty for a reader from the street.
    String shownAs();
}
