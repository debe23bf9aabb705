// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Instant;

/// A try to reach a participant. The first one to a vendor or operator starts the clock: 起算日 (P-J2).
///
/// @param at when it was tried, which may be before it was written down
/// @param reached whether somebody answered
/// @param words what came of it; opened, so never to be logged
public record Attempt(Channel channel, Instant at, boolean reached, String words) {

    @Override
    public String toString() {
        return "Attempt[" + channel + ", " + at + "]";
    }
}
