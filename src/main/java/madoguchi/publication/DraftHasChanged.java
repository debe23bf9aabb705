// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import madoguchi.Refused;
import org.springframework.http.HttpStatus;

/// Somebody wrote a newer version than the one that was looked at.
final class DraftHasChanged extends Refused {
    DraftHasChanged() {
        super(HttpStatus.CONFLICT, "refused.publication.draft-has-changed");
    }
}
