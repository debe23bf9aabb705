// SPDX-License-Identifier: Apache-2.0
package madoguchi.vault;

/// Who a finder is and how to reach them, in the finder's own words. Given in at the door and sealed at once; no method
/// of this room hands it out again except to a custodian, with a reason, on the record.
///
/// Each part may be empty: a finder may prefer the status page to letters.
public record Identity(String name, String organisation, String email, String phone, String openPgpKey) {

    /// Never the content, wherever it may be printed.
    @Override
    public String toString() {
        return "Identity[sealed]";
    }
}
