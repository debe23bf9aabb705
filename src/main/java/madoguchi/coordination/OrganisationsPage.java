// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.util.List;

/// The directory.
record OrganisationsPage(List<Organisation> vendors, List<Organisation> coordinators) {}
