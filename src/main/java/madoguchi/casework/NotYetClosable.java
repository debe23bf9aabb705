// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.List;
import madoguchi.Refused;
import org.springframework.http.HttpStatus;

/// Something must still be done before the case may close with this outcome.
final class NotYetClosable extends Refused {

    private final transient List<ClosingCondition.Unmet> unmet;

    NotYetClosable(List<ClosingCondition.Unmet> unmet) {
        super(HttpStatus.CONFLICT, "refused.not-yet-closable", unmet.size());
        this.unmet = List.copyOf(unmet);
    }

    List<ClosingCondition.Unmet> unmet() {
        return unmet;
    }
}
