// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import java.time.Instant;

/// A letter as it was put into the outbox.
record PostedLetter(Instant at, String to, String subject, String text) {

    @Override
    public String toString() {
        return "PostedLetter[" + at + "]";
    }
}
