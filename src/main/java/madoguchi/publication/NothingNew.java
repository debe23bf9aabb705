// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import madoguchi.Refused;
import org.springframework.http.HttpStatus;

/// This version of the draft is public already.
final class NothingNew extends Refused {
    NothingNew() {
        super(HttpStatus.CONFLICT, "refused.publication.nothing-new");
    }
}
