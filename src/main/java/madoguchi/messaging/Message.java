// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import java.time.Instant;
import java.util.Optional;

/// What was said in a conversation, and never altered since.
///
/// @param number grows with time; for paging
/// @param relayedFrom the message of the other side that this one is the desk's copy of
public record Message(
        MessageId id,
        long number,
        Conversation in,
        Voice voice,
        Instant at,
        String text,
        Optional<MessageId> relayedFrom,
        Seen seen) {

    /// @param fromDesk whether the desk wrote it into this conversation, be it another's words
    /// @param author the ledger's name of who wrote it
    record Voice(Speaker speaker, boolean fromDesk, Intent intent, String author) {}

    /// When each side first saw it.
    record Seen(Optional<Instant> byDesk, Optional<Instant> byOther) {}

    @Override
    public String toString() {
        return "Message[" + id + ", sealed]";
    }
}
