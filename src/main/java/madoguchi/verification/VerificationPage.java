// SPDX-License-Identifier: Apache-2.0
package madoguchi.verification;

import java.util.List;
import madoguchi.Faults;
import madoguchi.Pages;
import madoguchi.casework.Case;
import madoguchi.notation.CvssVector;

/// The verifications of a case, and the form for one more.
///
/// @param explained the vectors in the form, scored and in words, when that was asked for
record VerificationPage(
        Case file,
        String title,
        List<Entry> history,
        VerificationForm form,
        Faults faults,
        List<CvssVector> explained)
        implements Pages.WithStatus {

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
