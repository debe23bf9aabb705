// SPDX-License-Identifier: Apache-2.0
package madoguchi.messaging;

import madoguchi.Refused;
import org.springframework.http.HttpStatus;

/// A text would tell one side who the other is, and nobody has said that it may.
final class StillGivesAway extends Refused {
    StillGivesAway() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "refused.still-gives-away");
    }
}
