// SPDX-License-Identifier: Apache-2.0
package madoguchi.coordination;

import madoguchi.Refused;
import org.springframework.http.HttpStatus;

/// Nobody is invited, told or bound any more when handling has ended.
final class HandlingHasEnded extends Refused {
    HandlingHasEnded() {
        super(HttpStatus.CONFLICT, "coordination.refused.handling-has-ended");
    }
}
