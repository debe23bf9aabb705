// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.Faults;
import madoguchi.Pages;

/// Asks once more before a silence is ended for good.
record EmbargoEndPage(CaseHead head, SilenceView silence, EmbargoForm form, Faults faults, String home)
        implements Pages.WithStatus {

    String path() {
        return "/coordination/" + head.number() + "/embargo";
    }

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
