// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import madoguchi.Refused;
import org.springframework.http.HttpStatus;

/// Nobody has proposed this version of the draft for publication.
final class NotProposed extends Refused {
    NotProposed() {
        super(HttpStatus.CONFLICT, "refused.publication.not-proposed");
    }
}
