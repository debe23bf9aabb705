// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import madoguchi.Pages;

/// What this desk is, and the doors to everything that is open to all.
record FrontPage() implements Pages.Public {}
