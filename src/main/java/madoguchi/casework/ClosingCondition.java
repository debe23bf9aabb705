// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.List;
import java.util.Optional;

/// Socket: what must hold before a case may close with an outcome. The unmet ones are the handler's checklist.
public interface ClosingCondition {

    /// Empty when the condition is met, or does not apply to this outcome.
    Optional<Unmet> unmet(Case file, Outcome outcome);

    /// @param messageKey what is missing, in plain words
    /// @param path where it can be done
    record Unmet(String messageKey, List<Object> arguments, String path) {}
}
