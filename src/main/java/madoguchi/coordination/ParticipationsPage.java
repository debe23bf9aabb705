// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.List;

/// The cases that a vendor or an operator was told of.
record ParticipationsPage(List<Caseload.OwnLine> lines) {}
