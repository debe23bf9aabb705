// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.LocalDate;
import java.util.Optional;

/// A case as the operator of the website sees it: no field for the finder.
///
/// @param reportBy when the operator is asked to have reported (W-O1); empty once a fix is reported
/// @param wantsCheck whether the latest answer asks the desk to look for itself
/// @param checkedOn when the desk looked, and the fix was there
record CaseForOperator(
        CaseHead head,
        Passed passed,
        CaseForVendor.Mine mine,
        Optional<LocalDate> reportBy,
        boolean wantsCheck,
        Optional<LocalDate> checkedOn) {

    boolean mayAnswer() {
        return head.open();
    }

    @Override
    public String toString() {
        return "CaseForOperator[" + head.number() + "]";
    }
}
