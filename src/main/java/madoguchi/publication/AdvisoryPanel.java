// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import madoguchi.casework.Case;
import madoguchi.casework.CasePanel;
import madoguchi.intake.Kind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(600)
class AdvisoryPanel implements CasePanel {

    @Override
    public String title() {
        return "publication.title";
    }

    @Override
    public String path(Case file) {
        return "/cases/" + file.number() + "/advisory/panel";
    }

    /// What is found on a website is never published.
    @Override
    public boolean appliesTo(Case file) {
        return file.kind() == Kind.PRODUCT;
    }
}
