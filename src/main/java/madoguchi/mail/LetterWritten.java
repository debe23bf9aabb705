// SPDX-License-Identifier: Apache-2.0
package madoguchi.mail;

import java.util.UUID;
import madoguchi.audit.Recorded;
import madoguchi.audit.Subject;

/// A letter has been put into the outbox.
public record LetterWritten(UUID letter, Subject about, Letter.Kind to) implements Recorded {

    @Override
    public Subject subject() {
        return about;
    }
}
