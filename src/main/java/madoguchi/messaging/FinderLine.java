// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.time.Instant;

/// A message as the finder sees it. It has no field for who a participant is.
///
/// @param ours whether the finder wrote it
/// @param read whether the desk has read it
record FinderLine(Speaker speaker, boolean ours, Intent intent, boolean read, Instant at, String text) {

    static FinderLine of(Message message) {
        return new FinderLine(
                message.voice().speaker(),
                !message.voice().fromDesk(),
                message.voice().intent(),
                message.seen().byDesk().isPresent(),
                message.at(),
                message.text());
    }
}
