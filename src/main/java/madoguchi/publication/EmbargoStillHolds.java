// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import madoguchi.Refused;
import org.springframework.http.HttpStatus;

/// All have agreed to keep silent until then.
final class EmbargoStillHolds extends Refused {
    EmbargoStillHolds(String until) {
        super(HttpStatus.CONFLICT, "refused.publication.embargo-still-holds", until);
    }
}
