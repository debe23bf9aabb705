// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import madoguchi.Refused;
import org.springframework.http.HttpStatus;

/// The draft was forgotten after a day, or handed in longer ago than its receipt is shown.
final class DraftIsGone extends Refused {

    DraftIsGone() {
        super(HttpStatus.GONE, "refused.draft-is-gone");
    }
}
