// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.util.List;

/// A stretch of a conversation, oldest first.
///
/// @param older the number before which older messages are found; 0 when there are none
record Stretch(List<Message> messages, long older) {}
