// SPDX-License-Identifier: Apache-2.0
package madoguchi.intake;

import madoguchi.Refused;
import org.springframework.http.HttpStatus;

/// The same Idempotency-Key came with another report.
final class KeyUsedBefore extends Refused {

    KeyUsedBefore() {
        super(HttpStatus.CONFLICT, "refused.key-used-before");
    }
}
