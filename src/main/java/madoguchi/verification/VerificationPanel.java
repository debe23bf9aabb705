// SPDX-License-Identifier: Apache-2.0
package madoguchi.verification;

import madoguchi.casework.Case;
import madoguchi.casework.CasePanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(400)
class VerificationPanel implements CasePanel {

    @Override
    public String title() {
        return "verification.title";
    }

    @Override
    public String path(Case file) {
        return "/cases/" + file.number() + "/verification/panel";
    }
}
