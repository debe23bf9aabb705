// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import java.time.LocalDate;

/// @param again whether this receipt was shown before
/// @param firstWordBy the day by which a person of the desk answers
record ReceiptPage(Receipt receipt, boolean again, LocalDate firstWordBy) {}
