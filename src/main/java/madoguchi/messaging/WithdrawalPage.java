// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import madoguchi.intake.ReportNumber;

/// Says what taking a report back means, and asks whether it is meant.
///
/// @param handled whether others have been told of the vulnerability already
record WithdrawalPage(ReportNumber number, boolean handled) {}
