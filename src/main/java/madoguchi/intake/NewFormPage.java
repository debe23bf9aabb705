// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import madoguchi.Pages;

/// The empty form. The browser may keep it, so that its Back button brings back what was typed; nothing in it is known
/// to anybody yet.
record NewFormPage(Sheet sheet) implements Pages.Public {}
