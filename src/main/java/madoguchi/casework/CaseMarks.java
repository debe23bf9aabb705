// SPDX-License-Identifier: Apache-2.0
package madoguchi.casework;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Socket: what a later room marks cases with wherever they are listed, such as how severe they are.
public interface CaseMarks {

    /// With one question to the database, however many cases. A case without a mark is absent.
    Map<CaseId, Mark> of(Collection<Case> files);

    /// @param look the tag's class, such as `sev-high`
    /// @param messageKey the word on the tag
    record Mark(String look, String messageKey, List<Object> arguments) {}
}
