// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

/// The product status groups of CSAF 2.0 (section 3.2.3.9) that an answer can put a product into.
public enum CsafStatus {
    KNOWN_AFFECTED("known_affected"),
    KNOWN_NOT_AFFECTED("known_not_affected"),
    UNDER_INVESTIGATION("under_investigation"),
    FIXED("fixed");

    private final String property;

    CsafStatus(String property) {
        this.property = property;
    }

    /// The name of the group in a CSAF document.
    public String property() {
        return property;
    }
}
