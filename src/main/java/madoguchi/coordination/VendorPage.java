// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.Faults;
import madoguchi.Pages;

/// A case for one vendor.
record VendorPage(CaseForVendor shape, AnswerForm form, EmbargoForm proposal, Faults faults)
        implements Pages.WithStatus {

    String path() {
        return "/participation/" + shape.head().number();
    }

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
