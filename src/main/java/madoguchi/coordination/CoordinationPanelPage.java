// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.List;
import java.util.Optional;
import madoguchi.casework.Case;

/// What the page of a case shows of its coordination: a part of a page.
record CoordinationPanelPage(Case file, CaseHead head, List<Participant> participants, Optional<Embargo> embargo) {}
