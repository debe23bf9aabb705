// SPDX-License-Identifier: Apache-2.0
package madoguchi;

import java.util.List;
import java.util.Map;

/// How a refusal looks: what happened, what to do, and what was typed, ready to be sent again.
///
/// @param kept the fields of the form that could not be taken; empty when there is nothing to send again
record RefusedPage(int status, String messageKey, Object[] arguments, String path, Map<String, List<String>> kept)
        implements Pages.WithStatus {

    boolean hasKept() {
        return !kept.isEmpty();
    }

    /// Words of their own where the message files have them, those of the status otherwise.
    String whatToDo(View view) {
        return view.tOr(messageKey + ".hint", view.tOr("refused.status." + status + ".hint", view.t("refused.hint")));
    }
}
