// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.List;

/// A stretch of a conversation on the desk's side.
///
/// @param older number before which older messages are found; 0 when there are none
record DeskTalk(List<DeskLine> lines, long older) {}
