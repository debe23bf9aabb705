// SPDX-License-Identifier: Apache-2.0
package madoguchi.publication;

import madoguchi.Refused;
import org.springframework.http.HttpStatus;

/// Who wrote a draft does not publish it: a second person reads it first.
final class SecondPersonRequired extends Refused {
    SecondPersonRequired() {
        super(HttpStatus.CONFLICT, "refused.publication.second-person");
    }
}
