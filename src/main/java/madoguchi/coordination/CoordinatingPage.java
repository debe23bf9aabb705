// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.List;
import madoguchi.casework.Case;

/// One case for those who coordinate it: the handler and the coordinator see the same.
///
/// @param coordinators to whom the desk can hand a product's case
record CoordinatingPage(Case file, CaseForCoordinator shape, List<Organisation> coordinators, String home) {}
