// SPDX-License-Identifier: Apache-2.0
package madoguchi.verification;

import java.util.Optional;
import madoguchi.casework.Case;

/// What the page of a case shows of its verification: a part of a page.
record VerificationPanelPage(Case file, Optional<Entry> latest, int count) {}
