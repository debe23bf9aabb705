// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

/// A message as the desk sees it.
///
/// @param by the handle of the member who wrote it; empty when the other side did
/// @param copies how many copies of it were passed on
/// @param relayPath where it can be passed on; empty when it cannot
record DeskLine(Message message, String by, int copies, String relayPath) {}
