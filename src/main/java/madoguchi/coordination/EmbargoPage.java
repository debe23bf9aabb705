// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.List;
import madoguchi.Faults;
import madoguchi.Pages;

/// The silence about one case, for those who coordinate it: what was done, what may be done, and who agreed.
///
/// @param vendors those who were told, with their consent
record EmbargoPage(
        CaseHead head, SilenceView silence, List<Dossier> vendors, EmbargoForm form, Faults faults, String home)
        implements Pages.WithStatus {

    String path() {
        return "/coordination/" + head.number() + "/embargo";
    }

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
