// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import madoguchi.access.Actor;
import madoguchi.access.Role;
import madoguchi.casework.Case;
import madoguchi.casework.CasePanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(1300)
class MessagesPanel implements CasePanel {

    @Override
    public String title() {
        return "messaging.title";
    }

    @Override
    public String path(Case file) {
        return "/cases/" + file.number() + "/messages/panel";
    }

    @Override
    public boolean opensTo(Actor reader) {
        return reader.is(Role.HANDLER);
    }
}
